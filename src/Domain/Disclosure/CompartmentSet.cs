namespace Reknit.Domain.Disclosure;

/// <summary>Any number of compartments, in one word.</summary>
public readonly record struct CompartmentSet(int Bits)
{
    public static CompartmentSet Of(params IEnumerable<Compartment> compartments)
    {
        ArgumentNullException.ThrowIfNull(compartments);
        return new(compartments.Aggregate(0, (bits, c) => bits | (1 << (int)c)));
    }

    public bool Has(Compartment compartment) => (Bits & (1 << (int)compartment)) != 0;

    public IEnumerable<Compartment> All => Enum.GetValues<Compartment>().Where(Has);
}
