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
'   OnPaste          the button that pastes a table of Word as values
'   OnFitRows        the button for the heights of rows
'   OnNewBook        the button for a fresh workbook
'   OnCheck          the check button
'   OnNext           the button for the next finding
'   OnPrevious       the button for the finding before
'   OnExplain        the button that explains a rule
'   OnDiagnose       the button for the diagnosis
'   OnManual         the button for the manual
'   OnAbout          the button for the versions
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

Public Sub OnPaste(ByVal control As IRibbonControl)
    PasteTable
End Sub

Public Sub OnFitRows(ByVal control As IRibbonControl)
    FitRows
End Sub

Public Sub OnNewBook(ByVal control As IRibbonControl)
    CreateBook
End Sub

Public Sub OnNext(ByVal control As IRibbonControl)
    NextFinding
End Sub

Public Sub OnPrevious(ByVal control As IRibbonControl)
    PreviousFinding
End Sub

Public Sub OnExplain(ByVal control As IRibbonControl)
    ExplainRule
End Sub

Public Sub OnDiagnose(ByVal control As IRibbonControl)
    Diagnose
End Sub

Public Sub OnManual(ByVal control As IRibbonControl)
    OpenManual
End Sub

Public Sub OnAbout(ByVal control As IRibbonControl)
    About
End Sub
