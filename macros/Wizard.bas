Attribute VB_Name = "Wizard"
'==============================================================================
' Wizard: what Excel's function wizard says about our functions.
'
' Contents
'   RegisterFunctions  tell Excel category, descriptions and argument help
'
' The texts stand on the very hidden shWizard, a row a function: name,
' description, help for each argument. Registering changes nothing that people
' save, so the workbook is as clean afterwards as it was before.
'==============================================================================
Option Explicit
Option Private Module

Public Sub RegisterFunctions()
    Dim wasSaved As Boolean, r As Long
    wasSaved = ThisWorkbook.Saved
    On Error Resume Next            ' help that is missing must not keep a workbook from opening
    For r = 1 To shWizard.UsedRange.Rows.Count
        RegisterFunction r
    Next r
    ThisWorkbook.Saved = wasSaved
End Sub

Private Sub RegisterFunction(ByVal r As Long)
    Application.MacroOptions Macro:=CStr(shWizard.Cells(r, 1).Value2), _
        Description:=CStr(shWizard.Cells(r, 2).Value2), _
        Category:=TextOf("title"), _
        ArgumentDescriptions:=ArgumentHelp(r)
End Sub

Private Function ArgumentHelp(ByVal r As Long) As Variant
    Dim help() As String, c As Long
    ReDim help(0 To 0)
    Do While CStr(shWizard.Cells(r, c + 3).Value2) <> ""
        ReDim Preserve help(0 To c)
        help(c) = CStr(shWizard.Cells(r, c + 3).Value2)
        c = c + 1
    Loop
    ArgumentHelp = help
End Function
