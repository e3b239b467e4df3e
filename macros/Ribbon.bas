Attribute VB_Name = "Ribbon"
'==============================================================================
' Ribbon: what customUI.xml calls, and nothing else.
'
' Contents
'   OnRibbonLoad  keep the ribbon's handle
'   OnCheck       the check button
'==============================================================================
Option Explicit

Private handle As IRibbonUI

Public Sub OnRibbonLoad(ByVal ribbon As IRibbonUI)
    Set handle = ribbon
End Sub

Public Sub OnCheck(ByVal control As IRibbonControl)
    RunCheck
End Sub
