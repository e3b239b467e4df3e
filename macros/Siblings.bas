Attribute VB_Name = "Siblings"
'==============================================================================
' Siblings: what the rows of a block are going to ask, once one of them asks.
'
' Contents
'   RowRequests  the calls of the rows beside a cell that have no answer yet,
'                each as Array(key, function, arguments), see Memo
'
' Which calls a row makes over which columns stands in column I of shBlocks, taken
' from the layout: QUANTITY:5;COMPLETION_RATE:6,5,13,0 (0 leaves one out). Should
' a formula there be another one, or a cell not be calculated yet, what is asked
' is of no use; it is never wrong: answers are kept by arguments, not by place.
'==============================================================================
Option Explicit
Option Private Module

Private Const CALLS_COLUMN As Long = 9      ' of shBlocks
Private Const ROWS_AT_ONCE As Long = 32

Private callingBlocks As Collection     ' Array(name of the block, calls), a call is Array(function, columns)

Public Function RowRequests(ByVal functionName As String, ByRef first As Variant) As Collection
    Dim found As New Collection, block As Variant
    Set RowRequests = found
    If Not IsOneCell(first) Then Exit Function
    On Error GoTo Alone             ' Excel may be busy: the one call can still be made
    If callingBlocks Is Nothing Then ReadBlocks
    For Each block In callingBlocks
        If Makes(block(1), functionName, first.Column) Then AddRows found, block(1), RowsOf(CStr(block(0)), first)
    Next block
    Exit Function
Alone:
    Set RowRequests = New Collection
End Function

Private Function IsOneCell(ByRef first As Variant) As Boolean
    If IsMissing(first) Then Exit Function
    If Not IsObject(first) Then Exit Function
    If TypeOf first Is Range Then IsOneCell = (first.CountLarge = 1)
End Function

Private Function Makes(ByVal calls As Variant, ByVal functionName As String, ByVal column As Long) As Boolean
    Dim one As Variant
    For Each one In calls
        If one(0) = functionName And one(1)(0) = column Then Makes = True
    Next one
End Function

Private Function RowsOf(ByVal blockName As String, ByVal cell As Range) As Range
    ' The same rows for each cell among them: whichever Excel calculates first, they are asked for once.
    Dim area As Range, top As Long, bottom As Long
    Set area = NamedArea(cell.Worksheet, blockName)
    If area Is Nothing Then Exit Function
    bottom = area.Row + area.Rows.Count - 1
    If cell.Row < area.Row Or cell.Row > bottom Then Exit Function
    top = area.Row + ((cell.Row - area.Row) \ ROWS_AT_ONCE) * ROWS_AT_ONCE
    If bottom > top + ROWS_AT_ONCE - 1 Then bottom = top + ROWS_AT_ONCE - 1
    Set RowsOf = cell.Worksheet.Cells(top, 1).Resize(bottom - top + 1)
End Function

Private Sub AddRows(ByVal requests As Collection, ByVal calls As Variant, ByVal rows As Range)
    Dim columns As Variant, one As Variant, r As Long
    If rows Is Nothing Then Exit Sub
    columns = ReadColumns(calls, rows)
    For r = 1 To rows.Rows.Count
        For Each one In calls
            AddRequest requests, one(0), one(1), columns, r
        Next one
    Next r
End Sub

Private Function ReadColumns(ByVal calls As Variant, ByVal rows As Range) As Variant
    ' Those alone that are sent: others are being calculated just now.
    Dim found() As Variant, one As Variant, column As Variant
    ReDim found(0 To 0)
    For Each one In calls
        For Each column In one(1)
            If column > UBound(found) Then ReDim Preserve found(0 To column)
            If column > 0 And IsEmpty(found(column)) Then found(column) = CellsIn(rows.Offset(0, column - 1).Value2)
        Next column
    Next one
    ReadColumns = found
End Function

Private Sub AddRequest(ByVal requests As Collection, ByVal functionName As String, ByVal places As Variant, _
                       ByRef columns As Variant, ByVal r As Long)
    Dim sent() As Variant, i As Long, key As String, known As Variant
    If IsEmpty(columns(places(0))(r, 1)) Then Exit Sub
    ReDim sent(0 To UBound(places))
    For i = 0 To UBound(places)
        If places(i) > 0 Then sent(i) = columns(places(i))(r, 1)
    Next i
    key = KeyOf(functionName, sent)
    If key = "" Then Exit Sub
    If Not Recalled(key, known) Then requests.Add Array(key, functionName, sent)
End Sub

'------------------------------------------------------------------------------
' Which calls a row makes
'------------------------------------------------------------------------------

Private Sub ReadBlocks()
    Dim table As Variant, found As New Collection, r As Long
    table = CellsIn(shBlocks.UsedRange.Value2)
    If UBound(table, 2) >= CALLS_COLUMN Then
        For r = 1 To UBound(table, 1)
            If CStr(table(r, CALLS_COLUMN)) <> "" Then
                found.Add Array(CStr(table(r, 1)), CallsIn(CStr(table(r, CALLS_COLUMN))))
            End If
        Next r
    End If
    Set callingBlocks = found
End Sub

Private Function CallsIn(ByVal text As String) As Variant
    Dim texts() As String, calls() As Variant, i As Long
    texts = Split(text, ";")
    ReDim calls(0 To UBound(texts))
    For i = 0 To UBound(texts)
        calls(i) = Array(Split(texts(i), ":")(0), NumbersIn(Split(texts(i), ":")(1)))
    Next i
    CallsIn = calls
End Function
