Attribute VB_Name = "RowHeights"
'==============================================================================
' RowHeights: the ribbon's command that makes rows as tall as their texts.
'
' Contents
'   FitRows    the rows of the active sheet
'   HeightFor  how tall a row must be for a text
'
' Excel does not fit rows with merged cells, and fits others for its own screen
' only. The constants are those of xl_udfs/report/heights.py (a test compares).
' Rows grow only; those of blocks of paragraphs (shBlocks says which) shrink, too.
'==============================================================================
Option Explicit
Option Private Module

Private Const BODY_SIZE As Double = 10.5        ' points; a Chinese character is two units of column width
Private Const LINE_HEIGHT As Double = 14 / 10.5 ' per point of the font
Private Const PADDING As Double = 7             ' points around all lines
Private Const TALLEST As Double = 409           ' Excel's limit
Private Const HARD_SPACE As Long = 160          ' the last narrow character

Public Sub FitRows()
    Dim kept As ApplicationSettings, sheet As Worksheet, protection As Variant, message As String, tooLong As String
    Dim tries As Long
    On Error GoTo Failed
    SaveSettings kept
    Set sheet = ActiveSheet
    BeQuiet
    protection = ProtectionOf(sheet)
Fitting:
    If Not IsEmpty(protection) Then sheet.Unprotect ""
    tooLong = FitSheet(sheet)
    If tooLong <> "" Then message = Replace(TextOf("row_too_long"), "{0}", tooLong)
Finish:
    ProtectAgain sheet, protection
    RestoreSettings kept, message <> "" And tooLong = ""
    If message <> "" Then MsgBox message, vbExclamation, TextOf("title")
    Exit Sub
Failed:
    tries = tries + 1
    If tries = 1 And Not sheet Is Nothing Then Resume Fitting   ' doing it again does no harm
    message = TextOf("heights_failed")
    tooLong = ""
    Resume Finish
End Sub

Private Function FitSheet(ByVal sheet As Worksheet) As String
    ' Returns the rows whose texts no row can show.
    Dim used As Range, values As Variant, needed() As Double, r As Long, c As Long
    Set used = sheet.UsedRange
    values = CellsIn(used.Value2)
    ReDim needed(1 To UBound(values, 1))
    For r = 1 To UBound(values, 1)
        For c = 1 To UBound(values, 2)
            If VarType(values(r, c)) = vbString Then
                If Len(values(r, c)) > 1 Then Need needed, used, r, used.Cells(r, c), values(r, c)
            End If
        Next c
    Next r
    For r = 1 To UBound(needed)
        If needed(r) > TALLEST Then FitSheet = FitSheet & IIf(FitSheet = "", "", ", ") & (used.Row + r - 1)
        If needed(r) > 0 Then FitRow used.Rows(r).EntireRow, needed(r)
    Next r
End Function

Private Sub Need(ByRef needed() As Double, ByVal used As Range, ByVal r As Long, ByVal cell As Range, _
                 ByVal text As String)
    Dim area As Range, height As Double, i As Long, last As Long, size As Double
    If Not cell.WrapText Then Exit Sub
    size = BODY_SIZE
    If Not IsNull(cell.Font.Size) Then size = cell.Font.Size    ' Null for a cell with several sizes
    Set area = cell.MergeArea
    height = HeightFor(text, WidthOf(area), size) / area.Rows.Count
    last = r + area.Rows.Count - 1
    If last > UBound(needed) Then last = UBound(needed)
    For i = r To last
        If height > needed(i) Then needed(i) = height
    Next i
End Sub

Private Function WidthOf(ByVal area As Range) As Double
    Dim column As Range
    For Each column In area.Columns
        WidthOf = WidthOf + column.ColumnWidth
    Next column
End Function

Private Sub FitRow(ByVal row_ As Range, ByVal height As Double)
    Dim block As RowBlock
    If height > TALLEST Then height = TALLEST
    If row_.Hidden Then Exit Sub
    If row_.RowHeight < height Then
        row_.RowHeight = height
    ElseIf row_.RowHeight > height Then
        If FindBlock(row_.Cells(1, 1), block) Then
            If block.IsProse Then row_.RowHeight = height
        End If
    End If
End Sub

Public Function HeightFor(ByVal text As String, ByVal width As Double, ByVal size As Double) As Double
    HeightFor = LineCount(text, width * BODY_SIZE / size) * LINE_HEIGHT * size + PADDING
End Function

Private Function LineCount(ByVal text As String, ByVal width As Double) As Long
    ' One unit stays free at the cell's edges.
    Dim part As Variant, lines As Double
    width = width - 1
    If width < 1 Then width = 1
    If text = "" Then LineCount = 1
    For Each part In Split(text, vbLf)
        lines = -Int(-TextWidth(CStr(part)) / width)
        If lines < 1 Then lines = 1
        LineCount = LineCount + lines
    Next part
End Function

Private Function TextWidth(ByVal text As String) As Long
    ' Everything that Chinese fonts have beyond ASCII (GB 2312) is as wide as two units.
    Dim i As Long
    TextWidth = Len(text)
    For i = 1 To Len(text)
        If Mid$(text, i, 1) > ChrW$(HARD_SPACE) Then TextWidth = TextWidth + 1     ' compares codes
    Next i
End Function
