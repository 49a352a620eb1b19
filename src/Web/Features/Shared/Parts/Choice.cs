namespace Reknit.Web.Features.Shared.Parts;

/// <summary>One answer a person can choose.</summary>
/// <param name="Value">What the form sends.</param>
/// <param name="Words">What the person reads.</param>
/// <param name="Hint">One line that helps to choose.</param>
/// <param name="IsOff">Shown, but not to be chosen now.</param>
public sealed record Choice(string Value, string Words, string? Hint = null, bool IsOff = false);
