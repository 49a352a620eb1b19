using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Cases;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Steps;

/// <summary>Sessions on steps: the child's own answers stand in them.</summary>
internal sealed class StepsMapping : IEntityTypeConfiguration<StepNote>
{
    public void Configure(EntityTypeBuilder<StepNote> row)
    {
        row.InCompartment(Compartment.ChildsPart);
        row.ToTable("StepNotes").HasKey(n => new { n.PracticeId, n.Id });
        row.OfCase(n => new { n.PracticeId, n.CaseId });
        row.OfWay(nameof(StepNote.PracticeId), nameof(StepNote.WayId));
    }
}

/// <summary>Where sessions on steps stand, and addresses of the pages about steps.</summary>
internal static class StepPlaces
{
    public static Place Of(PracticeId practice, Guid id, string column) => new(practice, "StepNotes", id, column);

    public static string Take(WayId id) => $"/ways/{id.Value:D}/step";

    public static string Take(WayId id, Rung step) => $"/ways/{id.Value:D}/step?step={step}";

    public static string Down(WayId id) => $"/ways/{id.Value:D}/step-down";

    public static string Note(WayId id) => $"/ways/{id.Value:D}/step-session";

    public static string Note(WayId id, Guid note) => $"/ways/{id.Value:D}/step-session?of={note:D}";
}
