Attribute VB_Name = "Siblings"
'==============================================================================
' Siblings: what else the formulas of a row are going to ask, once one of them asks.
'
' Contents
'   RowRequests  the calls of the rows beside a cell that have no answer yet,
'                each as Array(key, function, arguments), see Memo
'
' shCalls, a row a block or a cell, taken from the layouts
'   A  its defined name, of the workbook or of each sheet
'   B  what is asked about each of its rows: functions with the columns of their
'      arguments, 0 for one left out: QUANTITY:5;COMPLETION_RATE:6,5,13,0
'
' Should a formula there be another one, or a cell not be calculated yet, what is
' asked is of no use; it is never wrong: answers are kept by arguments, not places.
'==============================================================================
Option Explicit
Option Private Module

Private Const ROWS_AT_ONCE As Long = 32

Private callingRows As Collection     ' Array(name, calls), a call is Array(function, columns)

Public Function RowRequests(ByVal functionName As String, ByRef first As Variant) As Collection
    Dim found As New Collection, named As Variant
    Set RowRequests = found
    On Error GoTo Alone             ' Excel may be busy: the one call can still be made
    If Not IsOneCell(first) Then Exit Function
    If callingRows Is Nothing Then ReadCalls
    For Each named In callingRows
        If Makes(named(1), functionName, first.Column) Then AddRows found, named(1), RowsOf(CStr(named(0)), first)
    Next named
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

Private Function RowsOf(ByVal wanted As String, ByVal cell As Range) As Range
    ' The same rows for each cell among them: whichever Excel calculates first, they are asked for once.
    Dim area As Range, top As Long, bottom As Long
    Set area = NamedArea(cell.Worksheet, wanted)
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

Private Sub ReadCalls()
    Dim table As Variant, found As New Collection, r As Long
    table = CellsIn(shCalls.UsedRange.Value2)
    If UBound(table, 2) = 2 Then
        For r = 1 To UBound(table, 1)
            found.Add Array(CStr(table(r, 1)), CallsIn(CStr(table(r, 2))))
        Next r
    End If
    Set callingRows = found
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
