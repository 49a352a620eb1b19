using System.Text.Json.Serialization;

namespace Reknit.Domain.Phases.Gates;

/// <summary>The requirements between two phases.</summary>
public enum Gate
{
    Intake,
    Screening,
    Plan,
    Indirect,
    Joint,
    Supported,
    Consolidation,
    Closing,
}

/// <summary>The facts of one gate: flat, so that they can be kept beside the decision and the decision made again.</summary>
[JsonDerivedType(typeof(IntakeGateFacts), "G1")]
[JsonDerivedType(typeof(ScreeningGateFacts), "G2")]
[JsonDerivedType(typeof(PlanGateFacts), "G3")]
[JsonDerivedType(typeof(IndirectGateFacts), "G4")]
[JsonDerivedType(typeof(JointGateFacts), "G5")]
[JsonDerivedType(typeof(SupportedGateFacts), "G6")]
[JsonDerivedType(typeof(ConsolidationGateFacts), "G7")]
[JsonDerivedType(typeof(ClosingFacts), "G8")]
public interface IGateFacts
{
    Gate OfGate();

    /// <summary>How each requirement of the gate stands on these facts.</summary>
    IReadOnlyList<RequirementState> Stand();
}

/// <summary>Between which phases the gates lie.</summary>
public static class GateTable
{
    /// <summary>Asked on the day of each step anyway, and so not owed for a gate that was passed before Reknit.</summary>
    public static readonly IReadOnlyList<string> AskedAtEachStep = ["G4.1", "G4.5", "G5.11", "G5.14"];

    /// <summary>The phase that a gate opens.</summary>
    public static Phase Opens(Gate gate) =>
        gate switch
        {
            Gate.Intake => Phase.IntakeAndSafety,
            Gate.Screening => Phase.SuitabilityAndPlan,
            Gate.Plan => Phase.Preparation,
            Gate.Indirect => Phase.IndirectContact,
            Gate.Joint => Phase.JointSessions,
            Gate.Supported => Phase.SupportedContact,
            Gate.Consolidation => Phase.Consolidation,
            Gate.Closing => Phase.Closed,
            _ => throw new ArgumentOutOfRangeException(nameof(gate)),
        };

    /// <summary>Whether a gate leads on from a phase; joint sessions may follow on preparation.</summary>
    public static bool LeadsFrom(Gate gate, Phase phase) =>
        gate switch
        {
            Gate.Joint => phase is Phase.Preparation or Phase.IndirectContact,
            Gate.Closing => phase != Phase.Closed,
            _ => phase + 1 == Opens(gate),
        };

    /// <summary>The gates that lie before a phase, in order: owed when a family is taken over there.</summary>
    public static IReadOnlyList<Gate> Before(Phase phase) =>
        [.. Enum.GetValues<Gate>().Where(g => g != Gate.Closing && Opens(g) <= phase)];
}

/// <summary>Asks a gate.</summary>
public static class GateDecision
{
    public static Decision Decide(IGateFacts facts, IReadOnlyList<Override> overrides)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Decision.Of(facts.Stand(), overrides);
    }
}
