using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Routes;
using Reknit.Web.Features.Cases;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Routes;

/// <summary>What was said of the way of court papers.</summary>
internal sealed class RoutesMapping : IEntityTypeConfiguration<RouteSaid>
{
    public void Configure(EntityTypeBuilder<RouteSaid> row)
    {
        row.InCompartment(Compartment.CourtFacing);
        row.ToTable("RoutesSaid").HasKey(r => new { r.PracticeId, r.Id });
        row.OfCase(r => new { r.PracticeId, r.CaseId });
    }
}

/// <summary>Where the sealed words about one route stand, and the page of a case's route.</summary>
internal static class RoutePlaces
{
    public static Place Words(PracticeId practice, Guid id) => new(practice, "RoutesSaid", id, "Words");

    public static string Of(CaseId id) => $"/cases/{id.Value:D}/court-route";
}
