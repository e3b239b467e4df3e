Attribute VB_Name = "Memo"
'==============================================================================
' Memo: what Python has answered to cell functions. They are deterministic:
' the same name and arguments have the same answer, so it is asked for once.
'
' Contents
'   KeyOf          name and arguments of a call as one text, "" for what is not
'                  worth remembering; calls with one key have one answer
'   Recalled       whether the answer of a key is known, and which it is
'   Remember       keep an answer
'   ForgetAnswers  keep none: another Python may answer otherwise
'
' Keys
'   Each value stands after its type and ends by itself, so no two calls share a
'   key: n for numbers, t and its length for texts, T and F, e for errors, a comma
'   for blanks, [count: or [rowsxcolumns: for arrays. What Value2 never gives
'   (dates, money) has no key.
'
' Size
'   Two generations of a Collection each. A full one becomes the old one and what
'   is still asked for moves on, so the rest is forgotten without counting uses.
'   A Collection does not tell capitals apart; each entry has its key to compare.
'   No Scripting.Dictionary: Macs and some locked-down computers have none.
'==============================================================================
Option Explicit
Option Private Module

Private Const MOST_CHARACTERS As Long = 2000000  ' of keys in a generation: 4 MB
Private Const ENTRY_COST As Long = 100           ' what an entry takes besides, in characters
Private Const MOST_CELLS As Long = 4096          ' of an argument; to write down more takes as long as to ask
Private Const LONGEST_KEY As Long = 100000

Private young As Collection         ' Array(key, answer) by key
Private old As Collection
Private youngSize As Long

'------------------------------------------------------------------------------
' Answers
'------------------------------------------------------------------------------

Public Function Recalled(ByVal key As String, ByRef answer_ As Variant) As Boolean
    If key = "" Then Exit Function
    Recalled = FoundIn(young, key, answer_)
    If Recalled Then Exit Function
    Recalled = FoundIn(old, key, answer_)
    If Recalled Then Remember key, answer_
End Function

Private Function FoundIn(ByVal kept As Collection, ByVal key As String, ByRef answer_ As Variant) As Boolean
    Dim entry As Variant
    If kept Is Nothing Then Exit Function
    On Error GoTo Missing           ' the only way a Collection has to say so
    entry = kept.Item(key)
    If StrComp(entry(0), key, vbBinaryCompare) <> 0 Then Exit Function
    answer_ = entry(1)
    FoundIn = True
Missing:
End Function

Public Sub Remember(ByVal key As String, ByVal answer_ As Variant)
    If key = "" Or IsNotAvailable(answer_) Then Exit Sub
    If young Is Nothing Or youngSize > MOST_CHARACTERS Then
        Set old = young
        Set young = New Collection
        youngSize = 0
    End If
    RemoveIfThere key
    young.Add Array(key, answer_), key
    youngSize = youngSize + Len(key) + ENTRY_COST
End Sub

Private Function IsNotAvailable(ByVal answer_ As Variant) As Boolean
    ' It may stand for a fault in Python, which need not happen again.
    If IsError(answer_) Then IsNotAvailable = (CStr(answer_) = CStr(CVErr(xlErrNA)))
End Function

Private Sub RemoveIfThere(ByVal key As String)
    On Error Resume Next
    young.Remove key
End Sub

Public Sub ForgetAnswers()
    Set young = Nothing
    Set old = Nothing
End Sub

'------------------------------------------------------------------------------
' Keys
'------------------------------------------------------------------------------

Public Function KeyOf(ByVal functionName As String, ByVal arguments As Variant) As String
    Dim parts() As String, i As Long
    On Error GoTo Unkept            ' a number or a count that VBA cannot hold
    ReDim parts(0 To UBound(arguments) + 1)
    parts(0) = functionName & "("
    For i = 0 To UBound(arguments)
        parts(i + 1) = PartOf(arguments(i))
        If parts(i + 1) = "" Then Exit Function
    Next i
    KeyOf = Join(parts, "")
    If Len(KeyOf) > LONGEST_KEY Then KeyOf = ""
    Exit Function
Unkept:
    KeyOf = ""
End Function

Private Function PartOf(ByVal value As Variant) As String
    If IsArray(value) Then
        PartOf = PartOfArray(value)
    Else
        PartOf = PartOfOne(value)
    End If
End Function

Private Function PartOfOne(ByVal value As Variant) As String
    Select Case VarType(value)
    Case vbEmpty: PartOfOne = ","
    Case vbDouble: PartOfOne = "n" & Exactly(value) & ","
    Case vbString: PartOfOne = "t" & Len(value) & ":" & value
    Case vbBoolean: PartOfOne = IIf(value, "T", "F")
    Case vbError: PartOfOne = "e" & CStr(value) & ","
    End Select
End Function

Private Function Exactly(ByVal number As Double) As String
    ' Str$ writes 15 digits and a Double has up to 17: with what is left over it is exact.
    Dim rest As Double
    Exactly = Str$(number)
    rest = number - Val(Exactly)
    If rest <> 0 Then Exactly = Exactly & Str$(rest)
End Function

Private Function PartOfArray(ByVal values As Variant) As String
    Dim parts() As String, shape As String, count As Long, one As Variant, i As Long
    count = UBound(values, 1) - LBound(values, 1) + 1
    shape = "[" & count
    If Dimensions(values) = 2 Then
        shape = shape & "x" & (UBound(values, 2) - LBound(values, 2) + 1)
        count = count * (UBound(values, 2) - LBound(values, 2) + 1)
    End If
    If count > MOST_CELLS Then Exit Function
    ReDim parts(0 To count)
    parts(0) = shape & ":"
    For Each one In values
        i = i + 1
        parts(i) = PartOfOne(one)
        If parts(i) = "" Then Exit Function
    Next one
    PartOfArray = Join(parts, "")
End Function
