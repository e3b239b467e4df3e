Attribute VB_Name = "Check"
'==============================================================================
' Check: the ribbon's check command.
'
' Contents
'   RunCheck  read every sheet, ask Python once, write the findings
'
' Nothing but shFindings is written to, and every application setting is put
' back whatever happens. A failure shows one message.
'
' What Python answers (one flat array, four elements a block)
'   name       a workbook-scoped defined name; its first cell is where to write
'   rows       a two-dimensional array, or Empty to write nothing
'   isFormula  True for formulas, False for values
'   toTheEnd   True if the block ends with the sheet: what the last run left
'              below is cleared too; False to clear the name's own area only
'
' Errors
'   ERR_PLACE  Python named a place outside shFindings.
'==============================================================================
Option Explicit
Option Private Module

Public Const ERR_PLACE As Long = vbObjectError + 514

Private Const BLOCK_SIZE As Long = 4

Private Const MOST_ROWS As Long = 5000   ' no annex is longer; a taller used range holds formats, not entries

Public Sub RunCheck()
    Dim kept As ApplicationSettings, message As String
    On Error GoTo Failed
    SaveSettings kept
    Application.Cursor = xlWait
    Application.StatusBar = TextOf("checking")
    WakeEngine
    Application.Calculate
    BeQuiet
    WriteFindings RunCommand("run_check", Array(CollectSheets(), CollectNames(), ThisWorkbook.FullName))
Finish:
    RestoreSettings kept, message <> ""
    If message = "" Then
        shFindings.Activate
    Else
        MsgBox message, vbExclamation, TextOf("title")
    End If
    Exit Sub
Failed:
    message = FailureText(Err.Number, "check_failed")
    Resume Finish
End Sub

'------------------------------------------------------------------------------
' Reading
'------------------------------------------------------------------------------

Private Function CollectSheets() As Variant
    Dim found() As Variant, sheet As Worksheet, n As Long
    ReDim found(0 To ThisWorkbook.Worksheets.Count - 1)
    For Each sheet In ThisWorkbook.Worksheets
        If sheet.Visible <> xlSheetVeryHidden Then
            found(n) = SheetCells(sheet)
            n = n + 1
        End If
    Next sheet
    ReDim Preserve found(0 To n - 1)
    CollectSheets = found
End Function

Private Function SheetCells(ByVal sheet As Worksheet) As Variant
    Dim used As Range
    Set used = FilledPart(sheet.UsedRange)
    SheetCells = Array(sheet.Name, used.Row, used.Column, CellsIn(used.Value2), CellsIn(used.Formula))
End Function

Private Function FilledPart(ByVal used As Range) As Range
    Dim last As Range
    Set FilledPart = used
    If used.Rows.Count <= MOST_ROWS Then Exit Function
    Set last = used.Find(What:="*", LookIn:=xlFormulas, LookAt:=xlPart, _
                         SearchOrder:=xlByRows, SearchDirection:=xlPrevious)
    If last Is Nothing Then
        Set FilledPart = used.Resize(1)
    Else
        Set FilledPart = used.Resize(last.Row - used.Row + 1)
    End If
End Function

Private Function CollectNames() As Variant
    Dim found() As Variant, entry As Name, n As Long
    If ThisWorkbook.Names.Count = 0 Then
        CollectNames = Array()
        Exit Function
    End If
    ReDim found(0 To ThisWorkbook.Names.Count - 1)
    For Each entry In ThisWorkbook.Names        ' by number, Excel would look each one up anew
        found(n) = Array(entry.Name, entry.RefersTo)
        n = n + 1
    Next entry
    CollectNames = found
End Function

'------------------------------------------------------------------------------
' Writing
'------------------------------------------------------------------------------

Private Sub WriteFindings(ByVal answered As Variant)
    Dim kept As Variant, number As Long, description As String
    kept = ProtectionOf(shFindings)
    On Error GoTo Failed
    If Not IsEmpty(kept) Then shFindings.Unprotect ""
    If shFindings.FilterMode Then shFindings.ShowAllData
    WriteBlocks answered
    ProtectAgain shFindings, kept
    Exit Sub
Failed:
    number = Err.Number
    description = Err.Description
    ProtectAgain shFindings, kept
    Err.Raise number, "Check", description
End Sub

Private Sub WriteBlocks(ByVal answered As Variant)
    Dim i As Long
    For i = LBound(answered) To UBound(answered) Step BLOCK_SIZE
        ClearBlock PlaceOf(answered(i)), answered(i + 3)
    Next i
    For i = LBound(answered) To UBound(answered) Step BLOCK_SIZE
        If IsArray(answered(i + 1)) Then WriteBlock PlaceOf(answered(i)), answered(i + 1), answered(i + 2)
    Next i
End Sub

Private Function PlaceOf(ByVal blockName As String) As Range
    Dim place As Range
    Set place = ThisWorkbook.Names(blockName).RefersToRange
    If place.Worksheet.CodeName <> shFindings.CodeName Then Err.Raise ERR_PLACE, "Check", blockName
    Set PlaceOf = place
End Function

Private Sub ClearBlock(ByVal place As Range, ByVal toTheEnd As Boolean)
    Dim last As Long
    If toTheEnd Then
        last = shFindings.UsedRange.Row + shFindings.UsedRange.Rows.Count - 1
        If last >= place.Row + place.Rows.Count Then Set place = place.Resize(last - place.Row + 1)
    End If
    place.Value2 = Empty            ' ClearContents refuses a part of merged cells
End Sub

Private Sub WriteBlock(ByVal place As Range, ByVal rows As Variant, ByVal isFormula As Boolean)
    Dim target As Range, c As Long
    Set target = place.Cells(1, 1).Resize(UBound(rows, 1) - LBound(rows, 1) + 1, _
                                          UBound(rows, 2) - LBound(rows, 2) + 1)
    For c = 1 To target.Columns.Count
        ' Rows beyond those the build prepared must not read text as dates or formulas either.
        target.Columns(c).NumberFormat = target.Cells(1, c).NumberFormat
    Next c
    If isFormula Then
        target.Formula = rows
    Else
        target.Value2 = rows
    End If
End Sub
