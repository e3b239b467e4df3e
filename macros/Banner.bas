Attribute VB_Name = "Banner"
'==============================================================================
' Banner: the row of the home sheet that says what to do while macros are blocked.
'
' Contents
'   HideBanner  macros run: nobody needs it
'   ShowBanner  the file as saved must show it
'
' Neither makes the workbook look changed, and neither may stand in the way of
' opening or saving.
'==============================================================================
Option Explicit
Option Private Module

Public Sub HideBanner()
    SetHidden True
End Sub

Public Sub ShowBanner()
    SetHidden False
End Sub

Private Sub SetHidden(ByVal hidden As Boolean)
    Dim wasSaved As Boolean, protection As Variant, row_ As Range
    wasSaved = ThisWorkbook.Saved
    On Error Resume Next
    Set row_ = NamedArea(shHome, TextOf("name_banner"))
    If Not row_ Is Nothing Then
        protection = ProtectionOf(shHome)
        If Not IsEmpty(protection) Then shHome.Unprotect ""
        row_.EntireRow.Hidden = hidden
        ProtectAgain shHome, protection
    End If
    ThisWorkbook.Saved = wasSaved
End Sub
