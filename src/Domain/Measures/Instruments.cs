using Reknit.Domain.Measures.Tables;

namespace Reknit.Domain.Measures;

/// <summary>Every instrument this product knows. None of them says which parent a child's distance comes from.</summary>
public static class Instruments
{
    public static IReadOnlyList<Instrument> All { get; } =
    [
        PatientHealth.Phq9,
        PatientHealth.PhqA,
        PatientHealth.Gad7,
        Distress.K6,
        Distress.Core10,
        Distress.YoungPersons,
        SubstanceUse.AuditC,
        SubstanceUse.DrugQuestion,
        SubstanceUse.CageAid,
        SubstanceUse.Dast10,
        SuicideScreens.Asked,
        SuicideScreens.Columbia,
        TraumaOfAdults.Talk,
        TraumaOfAdults.PrimaryCare,
        TraumaOfAdults.Checklist,
        AboutChildren.Psc17,
        AboutChildren.Scared,
        AboutChildren.ChildParentRelationship,
        AboutChildren.ParentAttachment,
        .. Elsewhere.All,
    ];

    /// <summary>Null for an id that no table has.</summary>
    public static Instrument? Find(string id) => All.FirstOrDefault(i => i.Id == id);
}
