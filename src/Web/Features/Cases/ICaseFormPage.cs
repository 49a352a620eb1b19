namespace Reknit.Web.Features.Cases;

/// <summary>A page with the case form on it: one opens a case from nothing, one from an order.</summary>
internal interface ICaseFormPage
{
    CaseForm Form { get; }
    CaseFormView View { get; }
}
