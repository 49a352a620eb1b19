namespace Reknit.Domain.Measures;

/// <summary>Asks a score against the cut-offs that may be this person's; of several, the lowest.</summary>
internal static class Cuts
{
    public static Positive Ask(Instrument instrument, string scale, decimal least, decimal most, About about)
    {
        var cuts = instrument.Cuts.Where(c => c.Scale == scale && c.MayConcern(about)).ToList();
        if (cuts.Count == 0)
        {
            return Positive.NoCut;
        }

        var cut = cuts.Min(c => c.AtLeast);
        return least >= cut ? Positive.Yes
            : most < cut ? Positive.No
            : Positive.CannotTell;
    }
}
