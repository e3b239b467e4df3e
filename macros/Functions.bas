Attribute VB_Name = "Functions"
'==============================================================================
' Functions: the cell functions, one Public Function each. At most one call of
' Python a cell; what a function means is written in Python only.
'
' GENERATED from the catalog by: python -m xl_udfs.build.generated
' Do not edit by hand.
'
' Contents
'   CONTENT_MARK
'   QUANTITY
'   CONTROL_RATE
'   EXEC_RATE
'   SHARE
'   YOY
'   ADJUST_RATE
'   EXEC_SCORE
'   COMPLETION_RATE
'   INDICATOR_SCORE
'   QUALITATIVE_SCORE
'   GRADE
'   AMOUNT_TEXT
'   RATE_TEXT
'   YOY_TEXT
'   LIST_TEXT
'   SCORE_TOTAL
'   SUM_DIFF
'==============================================================================
Option Explicit

Public Function CONTENT_MARK(ParamArray values() As Variant) As Variant
    Dim sent() As Variant, i As Long
    If UBound(values) < 0 Then
        CONTENT_MARK = Answer("CONTENT_MARK", Array())
        Exit Function
    End If
    ReDim sent(0 To UBound(values))
    For i = 0 To UBound(values)
        sent(i) = Passed(values(i))
    Next i
    CONTENT_MARK = Answer("CONTENT_MARK", sent)
End Function

Public Function QUANTITY(Optional text As Variant) As Variant
    QUANTITY = Answer("QUANTITY", Array(Passed(text)), text)
End Function

Public Function CONTROL_RATE(Optional actual As Variant, Optional approved As Variant, Optional digits As Variant) As Variant
    CONTROL_RATE = Answer("CONTROL_RATE", Array(Passed(actual), Passed(approved), Passed(digits)), actual)
End Function

Public Function EXEC_RATE(Optional executed As Variant, Optional budget As Variant, Optional digits As Variant) As Variant
    EXEC_RATE = Answer("EXEC_RATE", Array(Passed(executed), Passed(budget), Passed(digits)), executed)
End Function

Public Function SHARE(Optional part As Variant, Optional whole As Variant, Optional digits As Variant) As Variant
    SHARE = Answer("SHARE", Array(Passed(part), Passed(whole), Passed(digits)), part)
End Function

Public Function YOY(Optional current As Variant, Optional previous As Variant, Optional digits As Variant) As Variant
    YOY = Answer("YOY", Array(Passed(current), Passed(previous), Passed(digits)), current)
End Function

Public Function ADJUST_RATE(Optional final As Variant, Optional initial As Variant, Optional digits As Variant) As Variant
    ADJUST_RATE = Answer("ADJUST_RATE", Array(Passed(final), Passed(initial), Passed(digits)), final)
End Function

Public Function EXEC_SCORE(Optional executed As Variant, Optional budget As Variant, Optional weight As Variant) As Variant
    EXEC_SCORE = Answer("EXEC_SCORE", Array(Passed(executed), Passed(budget), Passed(weight)), executed)
End Function

Public Function COMPLETION_RATE(Optional actual As Variant, Optional target As Variant, Optional direction As Variant, Optional reverse_by As Variant) As Variant
    COMPLETION_RATE = Answer("COMPLETION_RATE", Array(Passed(actual), Passed(target), Passed(direction), Passed(reverse_by)), actual)
End Function

Public Function INDICATOR_SCORE(Optional target As Variant, Optional actual As Variant, Optional weight As Variant, Optional direction As Variant, Optional reverse_by As Variant) As Variant
    INDICATOR_SCORE = Answer("INDICATOR_SCORE", Array(Passed(target), Passed(actual), Passed(weight), Passed(direction), Passed(reverse_by)), target)
End Function

Public Function QUALITATIVE_SCORE(Optional level As Variant, Optional weight As Variant, Optional share As Variant) As Variant
    QUALITATIVE_SCORE = Answer("QUALITATIVE_SCORE", Array(Passed(level), Passed(weight), Passed(share)), level)
End Function

Public Function GRADE(Optional score As Variant, Optional full As Variant) As Variant
    GRADE = Answer("GRADE", Array(Passed(score), Passed(full)), score)
End Function

Public Function AMOUNT_TEXT(Optional value As Variant, Optional unit As Variant) As Variant
    AMOUNT_TEXT = Answer("AMOUNT_TEXT", Array(Passed(value), Passed(unit)), value)
End Function

Public Function RATE_TEXT(Optional rate As Variant, Optional digits As Variant) As Variant
    RATE_TEXT = Answer("RATE_TEXT", Array(Passed(rate), Passed(digits)), rate)
End Function

Public Function YOY_TEXT(Optional current As Variant, Optional previous As Variant, Optional unit As Variant) As Variant
    YOY_TEXT = Answer("YOY_TEXT", Array(Passed(current), Passed(previous), Passed(unit)), current)
End Function

Public Function LIST_TEXT(Optional names As Variant, Optional amounts As Variant, Optional unit As Variant, Optional total As Variant, Optional of As Variant) As Variant
    LIST_TEXT = Answer("LIST_TEXT", Array(Passed(names), Passed(amounts), Passed(unit), Passed(total), Passed(of)), names)
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

Public Function SUM_DIFF(total As Variant, ParamArray parts() As Variant) As Variant
    Dim sent() As Variant, i As Long
    ReDim sent(0 To 1 + UBound(parts))
    sent(0) = Passed(total)
    For i = 0 To UBound(parts)
        sent(1 + i) = Passed(parts(i))
    Next i
    SUM_DIFF = Answer("SUM_DIFF", sent)
End Function
