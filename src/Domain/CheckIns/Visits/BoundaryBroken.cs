using Reknit.Domain.CheckIns.OnFile;

namespace Reknit.Domain.CheckIns.Visits;

/// <summary>A child said that something agreed was not kept; nobody asked what.</summary>
/// <param name="Space">The page on which it was pressed, ended or not.</param>
/// <param name="At">UTC instant.</param>
public sealed record BoundaryBroken(ChildSpaceId Space, DateTime At);
