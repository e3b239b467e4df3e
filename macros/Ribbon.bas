Attribute VB_Name = "Ribbon"
'==============================================================================
' Ribbon: what customUI.xml calls, and nothing else.
'
' Contents
'   OnRibbonLoad     keep the ribbon's handle
'   OnInsertRow      the button for a new row
'   OnDeleteRow      the button for taking a row away
'   OnAddProject     the button for a new project
'   OnDeleteProject  the button for taking a project away
'   OnCheck          the check button
'==============================================================================
Option Explicit

Private handle As IRibbonUI

Public Sub OnRibbonLoad(ByVal ribbon As IRibbonUI)
    Set handle = ribbon
End Sub

Public Sub OnInsertRow(ByVal control As IRibbonControl)
    InsertRow
End Sub

Public Sub OnDeleteRow(ByVal control As IRibbonControl)
    DeleteRow
End Sub

Public Sub OnAddProject(ByVal control As IRibbonControl)
    AddProject
End Sub

Public Sub OnDeleteProject(ByVal control As IRibbonControl)
    DeleteProject
End Sub

Public Sub OnCheck(ByVal control As IRibbonControl)
    RunCheck
End Sub
