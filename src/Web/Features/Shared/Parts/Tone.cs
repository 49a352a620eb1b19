namespace Reknit.Web.Features.Shared.Parts;

/// <summary>How a banner or a badge is meant; each tone has its sign and its word, so that colour never speaks alone.</summary>
public enum Tone
{
    Plain,
    Info,
    Success,
    Warning,
    Danger,
}

/// <summary>The sign, the word and the class of a tone.</summary>
internal static class ToneLooks
{
    public static string Class(this Tone tone) =>
        tone switch
        {
            Tone.Info => "tone-info",
            Tone.Success => "tone-success",
            Tone.Warning => "tone-warning",
            Tone.Danger => "tone-danger",
            _ => "tone-plain",
        };

    public static string Icon(this Tone tone) =>
        tone switch
        {
            Tone.Success => "check",
            Tone.Warning => "alert",
            Tone.Danger => "stop",
            _ => "info",
        };

    public static string Words(this Tone tone) =>
        tone switch
        {
            Tone.Success => "Done",
            Tone.Warning => "Please look at this",
            Tone.Danger => "Stop",
            _ => "Good to know",
        };
}
