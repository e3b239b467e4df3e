Attribute VB_Name = "NewBook"
'==============================================================================
' NewBook: the ribbon's command for a fresh workbook of this unit.
'
' Contents
'   CreateBook  ask for the year and the file, let Python write it, open it
'
' This workbook is not touched: Python fills the unit into the blank template
' that came with the program.
'==============================================================================
Option Explicit
Option Private Module

Public Sub CreateBook()
    Dim message As String, year_ As Long, target As Variant
    On Error GoTo Failed
    year_ = AskForYear()
    If year_ = 0 Then Exit Sub
    target = Application.GetSaveAsFilename(InitialFileName:=Replace(TextOf("new_name"), "{0}", year_), _
        FileFilter:=TextOf("new_filter"), Title:=TextOf("new_title"))
    If VarType(target) <> vbString Then Exit Sub
    WakeEngine
    message = CStr(RunCommand("run_new", Array(target, EntryOf("name_unit"), year_, EntryOf("name_short"), _
        EntryOf("name_edition"))))
    If message = "" Then Workbooks.Open CStr(target)
Finish:
    If message <> "" Then MsgBox message, vbExclamation, TextOf("title")
    Exit Sub
Failed:
    message = FailureText(Err.Number, "new_failed")
    Resume Finish
End Sub

Private Function AskForYear() As Long
    Dim answer As String
    answer = InputBox(TextOf("new_year"), TextOf("title"), CStr(Val(EntryOf("name_year")) + 1))
    If answer Like "####" Then
        AskForYear = CLng(answer)
    ElseIf answer <> "" Then
        MsgBox TextOf("new_no_year"), vbExclamation, TextOf("title")
    End If
End Function

Private Function EntryOf(ByVal key As String) As String
    EntryOf = CStr(ThisWorkbook.Names(TextOf(key)).RefersToRange.Cells(1, 1).Value2)
End Function
