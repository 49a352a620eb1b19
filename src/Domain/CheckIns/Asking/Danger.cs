namespace Reknit.Domain.CheckIns.Asking;

/// <summary>What a child's answer says that somebody must act on, whatever else was answered.</summary>
public enum Danger
{
    HurtByAnother,
    MightGetHurt,
    HurtingSelf,
    SomebodyElse,
    Pushed,
    BoundaryBroken,
}
