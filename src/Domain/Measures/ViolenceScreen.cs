using Reknit.Domain.People;

namespace Reknit.Domain.Measures;

/// <summary>What one person said about one kind. There is no score over kinds.</summary>
public enum Disclosed
{
    NotAskedYet,
    Not,
    Past,
    Current,
}

/// <summary>The trained clinician's own judgement of the whole talk.</summary>
public enum ViolenceFinding
{
    None,
    Concern,
    Severe,
}

/// <summary>One talk about domestic violence with one person, kind by kind.</summary>
/// <param name="Person">Who was asked.</param>
/// <param name="IsAskedAlone">At a time and in a waiting room of their own, with nobody listening.</param>
/// <param name="IsByTrainedClinician">A licensed clinician trained to screen for domestic violence, on that day.</param>
/// <param name="Said">A kind that is not in it was not asked yet.</param>
/// <param name="Finding">Null until the clinician has judged.</param>
public sealed record ViolenceScreen(
    PersonId Person,
    DateOnly On,
    bool IsAskedAlone,
    PersonId AskedBy,
    bool IsByTrainedClinician,
    IReadOnlyDictionary<ViolenceKind, Disclosed> Said,
    ViolenceFinding? Finding
)
{
    public Disclosed Of(ViolenceKind kind) => Said.GetValueOrDefault(kind);
}

/// <summary>What keeps a screen from being finished.</summary>
public enum ViolenceGap
{
    NotAskedAlone,
    NotByTrainedClinician,
    KindsNotAsked,
    NotJudged,

    /// <summary>Something goes on now and the finding says none.</summary>
    FindingBelowDisclosure,
}

/// <summary>How a screen stands, and what follows for the practice's steps. Nothing follows for the other parent.</summary>
/// <param name="Gaps">Empty when it is finished.</param>
/// <param name="ShutsCoParenting">Co-parenting sessions stay shut until a finished screen found nothing.</param>
/// <param name="NeedsSafetyPlan">Practice standard 2.6, G3.7.</param>
/// <param name="Holds">Practice standard 2.6, H6: the finding is severe; silent, as every hold.</param>
public sealed record ViolenceStanding(
    IReadOnlyList<ViolenceGap> Gaps,
    IReadOnlyList<ViolenceKind> NotAsked,
    bool ShutsCoParenting,
    bool NeedsSafetyPlan,
    bool Holds
)
{
    public bool IsFinished => Gaps.Count == 0;
}

/// <summary>Reads a screen; whatever was disclosed counts at once, also while the screen is unfinished.</summary>
public static class ViolenceScreenRules
{
    public const string Source = "Practice standard 2.6, G2.2, G3.7, H6 [D]; practice decision 12";

    public static ViolenceStanding Read(ViolenceScreen screen)
    {
        ArgumentNullException.ThrowIfNull(screen);
        var notAsked = Enum.GetValues<ViolenceKind>().Where(k => screen.Of(k) is Disclosed.NotAskedYet).ToList();
        var isNow = screen.Said.Values.Contains(Disclosed.Current);
        var gaps = Gaps(screen, notAsked.Count > 0, isNow).ToList();
        var isFound = isNow || screen.Finding is ViolenceFinding.Concern or ViolenceFinding.Severe;
        return new(
            gaps,
            notAsked,
            ShutsCoParenting: isFound || gaps.Count > 0,
            NeedsSafetyPlan: isFound,
            Holds: screen.Finding is ViolenceFinding.Severe
        );
    }

    private static IEnumerable<ViolenceGap> Gaps(ViolenceScreen screen, bool someNotAsked, bool isNow)
    {
        if (!screen.IsAskedAlone)
        {
            yield return ViolenceGap.NotAskedAlone;
        }

        if (!screen.IsByTrainedClinician)
        {
            yield return ViolenceGap.NotByTrainedClinician;
        }

        if (someNotAsked)
        {
            yield return ViolenceGap.KindsNotAsked;
        }

        if (screen.Finding is null)
        {
            yield return ViolenceGap.NotJudged;
        }
        else if (isNow && screen.Finding is ViolenceFinding.None)
        {
            yield return ViolenceGap.FindingBelowDisclosure;
        }
    }
}
