using Reknit.Domain.Cases;
using Reknit.Web.Features.Cases;

namespace Reknit.Web.Demo;

/// <summary>The cases that the demo opens from a paper: whom it names. All names are made up.</summary>
internal static class DemoOrderCases
{
    public static void Marlowe(CaseForm form)
    {
        form.Basis = CaseBasis.CourtOrder;
        form.Caption = "Marlowe v. Marlowe";
        form.Court = "District Court, Harlan County";
        form.CourtNumber = "26 CVD 01417";
        form.CourtState = "NC";
        form.People =
        [
            new()
            {
                Name = "Elena Marlowe",
                Part = CasePart.Parent,
                Label = "Mother",
            },
            new()
            {
                Name = "Daniel Marlowe",
                Part = CasePart.Parent,
                Label = "Father",
            },
            new() { Name = "Iris Marlowe", Part = CasePart.Child },
            new()
            {
                Name = "Priya Nair",
                Part = CasePart.Counsel,
                SpeaksFor = 0,
            },
            new()
            {
                Name = "Thomas Whitlock",
                Part = CasePart.Counsel,
                SpeaksFor = 1,
            },
            new() { Name = "Ruth Castellano", Part = CasePart.GuardianAdLitem },
        ];
    }

    public static void Haddad(CaseForm form)
    {
        form.Basis = CaseBasis.Agreement;
        form.Caption = "Haddad family";
        form.People =
        [
            new()
            {
                Name = "Layla Haddad ليلى حداد",
                Part = CasePart.Parent,
                Label = "Mother",
                IsSelfRepresented = true,
            },
            new()
            {
                Name = "Omar Haddad عمر حداد",
                Part = CasePart.Parent,
                Label = "Father",
                IsSelfRepresented = true,
            },
            new() { Name = "Yusuf Haddad يوسف حداد", Part = CasePart.Child },
        ];
    }

    /// <summary>The order forbids all contact for now: each person is seen alone, and the way waits for the court.</summary>
    public static void Ekdal(CaseForm form)
    {
        form.Basis = CaseBasis.CourtOrder;
        form.Caption = "Ekdal v. Ekdal";
        form.Court = "District Court, Harlan County";
        form.CourtNumber = "26 CVD 02760";
        form.CourtState = "NC";
        form.People =
        [
            new()
            {
                Name = "Karin Ekdal",
                Part = CasePart.Parent,
                Label = "Mother",
            },
            new()
            {
                Name = "Erik Ekdal",
                Part = CasePart.Parent,
                Label = "Father",
                IsSelfRepresented = true,
            },
            new() { Name = "Linnea Ekdal", Part = CasePart.Child },
            new()
            {
                Name = "Dana Whitfield",
                Part = CasePart.Counsel,
                SpeaksFor = 0,
            },
        ];
    }
}
