namespace Reknit.Domain.CheckIns;

/// <summary>How a child is asked; set by the therapist after the child's development, age only proposes it.</summary>
public enum AgeBand
{
    FourToSix,
    SevenToTen,
    ElevenToThirteen,
    FourteenAndOver,
}

/// <summary>The child's scale in each band: three faces, five faces, or nought to ten.</summary>
public static class AgeBands
{
    /// <summary>The highest raw value; the lowest is 0.</summary>
    public static int Highest(AgeBand band) =>
        band switch
        {
            AgeBand.FourToSix => 2,
            AgeBand.SevenToTen => 4,
            _ => 10,
        };

    /// <summary>Where a raw value lies between 0 and 10; approximate where the child pointed to a face.</summary>
    public static decimal OnTen(AgeBand band, int raw) => 10m * raw / Highest(band);
}
