Attribute VB_Name = "Findings"
'==============================================================================
' Findings: walk from finding to finding, and explain the rule of one.
'
' Contents
'   NextFinding      go to the place of the next finding
'   PreviousFinding  go to the place of the one before
'   ExplainRule      what the rule of the finding at the cursor is about
'
' Where the table stands is said by the names of shFindings that Python writes
' to; places are links, =HYPERLINK("#'tab'!B6","..."); codes look like JX203.
' Findings of earlier checks that are gone have no number; nobody is led there.
' What rules say stands on the very hidden shRules: code, text.
'==============================================================================
Option Explicit
Option Private Module

Private Const LONGEST_MESSAGE As Long = 1000    ' a message box shows no more

Private lastVisited As Long                     ' number of the finding, from 1; 0 for none

Public Sub NextFinding()
    Walk 1
End Sub

Public Sub PreviousFinding()
    Walk -1
End Sub

Public Sub ExplainRule()
    Dim message As String, number As Long
    On Error GoTo Failed
    number = FindingHere()
    If number = 0 Then
        message = TextOf("no_finding_here")
    Else
        message = RuleText(CodeOf(number))
    End If
Finish:
    MsgBox Left$(message, LONGEST_MESSAGE), vbInformation, TextOf("title")
    Exit Sub
Failed:
    message = TextOf("findings_failed")
    Resume Finish
End Sub

'------------------------------------------------------------------------------
' Walking
'------------------------------------------------------------------------------

Private Sub Walk(ByVal direction As Long)
    Dim message As String, number As Long, count As Long
    On Error GoTo Failed
    count = FindingCount()
    number = FindingHere()
    If number = 0 And lastVisited <= count Then number = lastVisited
    ' From the table the way on leads to the finding at the cursor itself.
    If Not (IsOnTable() And direction > 0 And number > 0) Then number = number + direction
    If number = -1 Then number = count
    Do While number >= 1 And number <= count
        If IsNumbered(number) Then Exit Do
        number = number + direction
    Loop
    If Not HasNumbered(count) Then
        message = TextOf("no_findings")
    ElseIf number < 1 Or number > count Then
        message = TextOf("no_more_findings")
    Else
        GoToPlace number
        lastVisited = number
    End If
Finish:
    If message <> "" Then MsgBox message, vbInformation, TextOf("title")
    Exit Sub
Failed:
    message = TextOf("findings_failed")
    Resume Finish
End Sub

Private Sub GoToPlace(ByVal number As Long)
    Dim sheet As Worksheet
    Set sheet = ThisWorkbook.Worksheets(TabOf(LinkOf(number)))
    sheet.Activate
    sheet.Range(CellOf(LinkOf(number))).Select
End Sub

Private Function FindingHere() As Long
    Dim number As Long, links As Variant, here As String
    If IsOnTable() Then
        number = ActiveCell.Row - FirstPlace().Row + 1
        If number >= 1 And number <= FindingCount() Then FindingHere = number
        Exit Function
    End If
    links = Links_()
    here = ActiveCell.MergeArea.Cells(1, 1).Address(False, False)
    For number = UBound(links, 1) To 1 Step -1
        If TabOf(links(number, 1)) = ActiveSheet.Name And CellOf(links(number, 1)) = here Then
            FindingHere = number
            If number = lastVisited Then Exit Function
        End If
    Next number
End Function

Private Function IsOnTable() As Boolean
    IsOnTable = (ActiveSheet.Name = shFindings.Name)
End Function

'------------------------------------------------------------------------------
' The table
'------------------------------------------------------------------------------

Private Function FirstPlace() As Range
    Set FirstPlace = ThisWorkbook.Names(TextOf("name_place")).RefersToRange.Cells(1, 1)
End Function

Private Function Links_() As Variant
    Dim last As Long, first As Range
    Set first = FirstPlace()
    last = shFindings.UsedRange.Row + shFindings.UsedRange.Rows.Count - 1
    If last < first.Row Then last = first.Row
    Links_ = CellsIn(first.Resize(last - first.Row + 1).Formula)
End Function

Private Function FindingCount() As Long
    Dim links As Variant
    links = Links_()
    Do While FindingCount < UBound(links, 1)
        If links(FindingCount + 1, 1) = "" Then Exit Do
        FindingCount = FindingCount + 1
    Loop
End Function

Private Function IsNumbered(ByVal number As Long) As Boolean
    IsNumbered = (CStr(DetailsOf(number).Cells(1, 1).Value2) <> "")
End Function

Private Function HasNumbered(ByVal count As Long) As Boolean
    Dim number As Long
    For number = 1 To count
        If IsNumbered(number) Then HasNumbered = True: Exit Function
    Next number
End Function

Private Function DetailsOf(ByVal number As Long) As Range
    Set DetailsOf = ThisWorkbook.Names(TextOf("name_details")).RefersToRange.Rows(1).Offset(number - 1)
End Function

Private Function LinkOf(ByVal number As Long) As String
    LinkOf = FirstPlace().Cells(number, 1).Formula
End Function

Private Function CodeOf(ByVal number As Long) As String
    Dim cell As Range
    For Each cell In DetailsOf(number).Cells
        If CStr(cell.Value2) Like "JX###*" Then CodeOf = CStr(cell.Value2)
    Next cell
End Function

Private Function TargetOf(ByVal link As String) As String
    Dim first As Long, last As Long
    first = InStr(link, "(""#")
    If first = 0 Then Exit Function
    last = InStr(first, link, """,""")
    If last > 0 Then TargetOf = Replace(Mid$(link, first + 3, last - first - 3), """""", """")
End Function

Private Function TabOf(ByVal link As String) As String
    Dim target As String
    target = TargetOf(link)
    If InStr(target, "!") = 0 Then Exit Function
    TabOf = Left$(target, InStrRev(target, "!") - 1)
    If Left$(TabOf, 1) = "'" Then TabOf = Replace(Mid$(TabOf, 2, Len(TabOf) - 2), "''", "'")
End Function

Private Function CellOf(ByVal link As String) As String
    CellOf = Replace(Mid$(TargetOf(link), InStrRev(TargetOf(link), "!") + 1), "$", "")
End Function

Private Function RuleText(ByVal code As String) As String
    Dim rules As Variant, r As Long
    RuleText = TextOf("no_rule_text")
    rules = CellsIn(shRules.UsedRange.Value2)
    For r = 1 To UBound(rules, 1)
        If rules(r, 1) = code Then RuleText = rules(r, 2)
    Next r
End Function
