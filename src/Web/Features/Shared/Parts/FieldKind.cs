namespace Reknit.Web.Features.Shared.Parts;

/// <summary>How a field asks for its answer.</summary>
public enum FieldKind
{
    /// <summary>By the type of the property: date, time, number, yes or no, one of an enumeration, else one line of text.</summary>
    Guess,
    Text,

    /// <summary>A person's name as they write it, in any script.</summary>
    Name,
    Email,
    Phone,

    /// <summary>Several lines.</summary>
    Area,
    Number,
    Money,
    Date,
    Time,

    /// <summary>One of many, from a list that opens.</summary>
    Select,

    /// <summary>One of few, all in sight.</summary>
    Radios,

    /// <summary>Any number of a few.</summary>
    Checks,

    /// <summary>A single yes.</summary>
    Tick,
    Password,

    /// <summary>A code used once, from an app or a message.</summary>
    Code,
}
