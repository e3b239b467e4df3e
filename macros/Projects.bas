Attribute VB_Name = "Projects"
'==============================================================================
' Projects: the ribbon's commands for a project's set of forms.
'
' Contents
'   AddProject     copy the blank forms as the next set
'   DeleteProject  delete the set that the active sheet belongs to
'
' Whatever fails: a set that was added by half is taken away again, and a set is
' deleted whole or not at all.
'
' Errors
'   ERR_FORMS  the workbook has no such forms.
'==============================================================================
Option Explicit
Option Private Module

Public Const ERR_FORMS As Long = vbObjectError + 516

Public Sub AddProject()
    Dim kept As ApplicationSettings, change As ProjectChange, message As String
    On Error GoTo Failed
    SaveSettings kept
    BeQuiet
    ReadForms
    PlanSet change
    CopyMasters change
    JoinSet change
    AddTerms change
    change.Begun = False            ' from here on there is nothing to take back
    Show change.Sheets(0)
Finish:
    RestoreSettings kept, message <> ""
    If message <> "" Then MsgBox message, vbExclamation, TextOf("title")
    Exit Sub
Failed:
    message = TextOf("project_failed")
    TakeBack change
    Resume Finish
End Sub

Public Sub DeleteProject()
    Dim kept As ApplicationSettings, change As ProjectChange, message As String, tries As Long
    On Error GoTo Failed
    SaveSettings kept
    ReadForms
    change.Sheets = SetOf(ActiveSheet.Name)
    If UBound(change.Sheets) < 0 Then
        message = TextOf("no_project")
    ElseIf IsWanted(change.Sheets) Then
        BeQuiet
        RemoveTerms change
        message = Referrer(change.Sheets)
        change.Begun = (message = "")
        If Not change.Begun Then RestoreTotals change
    End If
Removing:
    If change.Begun Then DeleteSheets change.Sheets
Finish:
    RestoreSettings kept, message <> ""
    If message <> "" Then MsgBox message, vbExclamation, TextOf("title")
    Exit Sub
Failed:
    tries = tries + 1
    If change.Begun And tries = 1 Then Resume Removing
    message = TextOf("project_failed")
    If Not change.Begun Then RestoreTotals change
    Resume Finish
End Sub

'------------------------------------------------------------------------------
' Adding
'------------------------------------------------------------------------------

Private Sub PlanSet(ByRef change As ProjectChange)
    Dim marked As Collection, one As Variant, last As Long, f As Long, tabs() As Variant
    If FormCount() = 0 Then Err.Raise ERR_FORMS, "Projects"
    Set marked = MarkedSheets()
    For Each one In marked
        If one(2) > last Then last = one(2)
    Next one
    For Each one In marked
        ' Behind the last sheet of a project; behind the masters if there is none.
        If one(2) > 0 Or last = 0 Then
            If ThisWorkbook.Sheets(one(0)).Index > change.Anchor Then change.Anchor = ThisWorkbook.Sheets(one(0)).Index
        End If
    Next one
    change.Number = last + 1
    ReDim tabs(0 To FormCount() - 1)
    For f = 1 To FormCount()
        Do While SheetExists(NewTab(FormText(f, FormTab), change.Number))
            change.Number = change.Number + 1
        Loop
    Next f
    For f = 1 To FormCount()
        tabs(f - 1) = NewTab(FormText(f, FormTab), change.Number)
    Next f
    change.Sheets = tabs
    change.Count = ThisWorkbook.Sheets.Count
    change.Active = ActiveSheet.Name
    Set change.Totals = New Collection
End Sub

Private Function NewTab(ByVal form As String, ByVal number As Long) As String
    NewTab = form
    If number > 1 Then NewTab = form & "-" & number
End Function

Private Sub CopyMasters(ByRef change As ProjectChange)
    Dim f As Long, sheet As Worksheet
    change.Begun = True
    Application.DisplayAlerts = False       ' no questions about names that the masters have, too
    For f = 1 To FormCount()
        CopyMaster ThisWorkbook.Worksheets(FormText(f, MasterTab)), change.Anchor + f - 1
        Set sheet = ThisWorkbook.Sheets(change.Anchor + f)
        sheet.Name = change.Sheets(f - 1)
    Next f
End Sub

Private Sub CopyMaster(ByVal master As Worksheet, ByVal behind As Long)
    Dim visible As Long, number As Long, description As String
    visible = master.Visible
    On Error GoTo Failed
    master.Visible = xlSheetVisible         ' Excel does not copy what is very hidden
    master.Copy After:=ThisWorkbook.Sheets(behind)
    ShowAs master, visible
    Exit Sub
Failed:
    number = Err.Number
    description = Err.Description
    ShowAs master, visible
    Err.Raise number, "Projects", description
End Sub

Private Sub ShowAs(ByVal sheet As Worksheet, ByVal visible As Long)
    On Error Resume Next
    sheet.Visible = visible
    If sheet.Visible <> visible Then sheet.Visible = visible
End Sub

Private Sub Show(ByVal tab_ As String)
    On Error Resume Next            ' the sheet is there, shown or not
    ThisWorkbook.Sheets(tab_).Activate
    If ActiveSheet.Name <> tab_ Then ThisWorkbook.Sheets(tab_).Activate
End Sub

Private Sub JoinSet(ByRef change As ProjectChange)
    ' The new sheets look at the masters still; from now on they look at each other.
    Dim f As Long, sheet As Worksheet, kept As Variant, defined As Name
    For f = 1 To FormCount()
        Set sheet = ThisWorkbook.Sheets(change.Sheets(f - 1))
        kept = ProtectionOf(sheet)
        If Not IsEmpty(kept) Then sheet.Unprotect ""
        NamedArea(sheet, FormText(f, MarkerName)).Value2 = FormText(f, FormTab) & MARK & change.Number
        JoinFormulas change, sheet.UsedRange
        For Each defined In sheet.Names
            If Joined(change, defined.RefersTo) <> defined.RefersTo Then
                defined.RefersTo = Joined(change, defined.RefersTo)
            End If
        Next defined
        If FormText(f, PrintName) <> "" Then
            sheet.PageSetup.PrintArea = NamedArea(sheet, FormText(f, PrintName)).Address
        End If
        ProtectAgain sheet, kept
    Next f
End Sub

Private Sub JoinFormulas(ByRef change As ProjectChange, ByVal used As Range)
    Dim formulas As Variant, r As Long, c As Long, formula As String
    formulas = CellsIn(used.Formula)
    For r = 1 To UBound(formulas, 1)
        For c = 1 To UBound(formulas, 2)
            formula = formulas(r, c)
            If Left$(formula, 1) = "=" Then
                If Joined(change, formula) <> formula Then used.Cells(r, c).Formula = Joined(change, formula)
            End If
        Next c
    Next r
End Sub

Private Function Joined(ByRef change As ProjectChange, ByVal formula As String) As String
    Dim f As Long, master As String
    Joined = formula
    For f = 1 To FormCount()
        master = FormText(f, MasterTab)
        Joined = Replace(Joined, Quoted(master) & "!", Quoted(change.Sheets(f - 1)) & "!")
        Joined = Replace(Joined, master & "!", Quoted(change.Sheets(f - 1)) & "!")
    Next f
End Function

Private Sub TakeBack(ByRef change As ProjectChange)
    Dim i As Long
    If Not change.Begun Then Exit Sub
    RestoreTotals change
    On Error Resume Next
    Application.DisplayAlerts = False
    For i = ThisWorkbook.Sheets.Count To change.Count + 1 Step -1
        ThisWorkbook.Sheets(change.Anchor + 1).Delete
    Next i
    ThisWorkbook.Sheets(change.Active).Activate
End Sub

'------------------------------------------------------------------------------
' Deleting
'------------------------------------------------------------------------------

Private Function IsWanted(ByVal tabs As Variant) As Boolean
    Dim question As String
    question = Replace(TextOf("ask_delete_project"), "{0}", Join(tabs, TextOf("and")))
    IsWanted = (MsgBox(question, vbYesNo + vbQuestion + vbDefaultButton2, TextOf("title")) = vbYes)
End Function

Private Function Referrer(ByVal tabs As Variant) As String
    ' The message that another sheet's formulas look at the set, or nothing.
    Dim sheet As Worksheet, formulas As Variant, formula As Variant, i As Long
    For Each sheet In ThisWorkbook.Worksheets
        If Not IsPartOf(sheet.Name, tabs) Then
            formulas = CellsIn(sheet.UsedRange.Formula)
            For Each formula In formulas
                If Left$(formula, 1) = "=" Then
                    For i = LBound(tabs) To UBound(tabs)
                        If LooksAt(formula, tabs(i)) Then
                            Referrer = Replace(TextOf("project_referred"), "{0}", sheet.Name)
                            Exit Function
                        End If
                    Next i
                End If
            Next formula
        End If
    Next sheet
End Function

Private Function LooksAt(ByVal formula As String, ByVal tab_ As String) As Boolean
    Dim at As Long
    formula = Replace(formula, "#" & Quoted(tab_) & "!", "")    ' the target of a link breaks nothing
    LooksAt = InStr(formula, Quoted(tab_) & "!") > 0
    at = InStr(formula, tab_ & "!")
    If at > 1 Then LooksAt = LooksAt Or InStr("=+-*/^&(,<> :;{", Mid$(formula, at - 1, 1)) > 0
End Function

Private Sub DeleteSheets(ByVal tabs As Variant)
    Dim i As Long
    Application.DisplayAlerts = False
    For i = LBound(tabs) To UBound(tabs)
        If SheetExists(tabs(i)) Then ThisWorkbook.Sheets(tabs(i)).Delete
    Next i
End Sub
