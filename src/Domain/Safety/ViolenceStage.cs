namespace Reknit.Domain.Safety;

/// <summary>What is on file about violence or abuse between two people.</summary>
public enum ViolenceStage
{
    NoneKnown,

    /// <summary>Credible evidence was presented.</summary>
    EvidencePresented,

    /// <summary>A court found it.</summary>
    Found,
}
