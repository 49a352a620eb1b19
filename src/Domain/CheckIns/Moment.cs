namespace Reknit.Domain.CheckIns;

/// <summary>When a child is asked, as seen from a session.</summary>
public enum Moment
{
    Before,
    After,
    NextDay,
}
