Attribute VB_Name = "Functions"
'==============================================================================
' Functions: the cell functions, one Public Function each. One call of Python a
' cell; what a function means is written in Python only.
'
' GENERATED from the catalog by: python -m xl_udfs.build.wrappers
' Do not edit by hand.
'
' Contents
'   CONTROL_RATE
'   EXEC_RATE
'   SHARE
'   YOY
'   SCORE_TOTAL
'==============================================================================
Option Explicit

Public Function CONTROL_RATE(Optional actual As Variant, Optional approved As Variant, Optional digits As Variant) As Variant
    CONTROL_RATE = Answer("CONTROL_RATE", Array(Passed(actual), Passed(approved), Passed(digits)))
End Function

Public Function EXEC_RATE(Optional executed As Variant, Optional budget As Variant, Optional digits As Variant) As Variant
    EXEC_RATE = Answer("EXEC_RATE", Array(Passed(executed), Passed(budget), Passed(digits)))
End Function

Public Function SHARE(Optional part As Variant, Optional whole As Variant, Optional digits As Variant) As Variant
    SHARE = Answer("SHARE", Array(Passed(part), Passed(whole), Passed(digits)))
End Function

Public Function YOY(Optional current As Variant, Optional previous As Variant, Optional digits As Variant) As Variant
    YOY = Answer("YOY", Array(Passed(current), Passed(previous), Passed(digits)))
End Function

Public Function SCORE_TOTAL(ParamArray values() As Variant) As Variant
    Dim sent() As Variant, i As Long
    If UBound(values) < 0 Then
        SCORE_TOTAL = Answer("SCORE_TOTAL", Array())
        Exit Function
    End If
    ReDim sent(0 To UBound(values))
    For i = 0 To UBound(values)
        sent(i) = Passed(values(i))
    Next i
    SCORE_TOTAL = Answer("SCORE_TOTAL", sent)
End Function
