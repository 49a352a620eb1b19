namespace Reknit.Web.Outside.Text;

/// <summary>Carries the reason out of the depth of a parser; <see cref="DocumentReader"/> turns it into a value.</summary>
internal sealed class UnreadableException(DocumentText.Unreadable why) : Exception(why.Message)
{
    public DocumentText.Unreadable Why { get; } = why;
}
