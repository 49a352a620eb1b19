namespace Reknit.Domain.Measures.Tables;

/// <summary>A child's symptoms, and how child and parent stand to each other.</summary>
internal static class AboutChildren
{
    /// <summary>Publishers order the items differently; this key holds for this order only.</summary>
    public static readonly Instrument Psc17 = new(
        "psc17",
        "Pediatric Symptom Checklist-17",
        Subject.ChildsSymptoms,
        FilledBy.EachAdult,
        new(3, 17),
        new(LicenceClass.Free, "The form says: may be freely reproduced.", "Gardner & Kelleher 1999; Jellinek 1988."),
        "Gardner & Kelleher 1999; Jellinek 1988; Stoppelbein 2012. Made for ages 4 to 15. The published rule, not confirmed, counts up to three blanks as zero; here they leave the score open."
    )
    {
        Window = "Now",
        Items = Item.List(
            Option.Labels("Never", "Sometimes", "Often"),
            [
                "Fidgety, unable to sit still",
                "Feels sad, unhappy",
                "Daydreams too much",
                "Refuses to share",
                "Does not understand other people's feelings",
                "Feels hopeless",
                "Has trouble concentrating",
                "Fights with other children",
                "Is down on him or herself",
                "Blames others for his or her troubles",
                "Seems to be having less fun",
                "Does not listen to rules",
                "Acts as if driven by a motor",
                "Teases others",
                "Worries a lot",
                "Takes things that do not belong to him or her",
                "Distracted easily",
            ]
        ),
        Key = new Key.Sums(new Missing.LeftOpen(3)),
        Scales =
        [
            new("internalizing", [2, 6, 9, 11, 15], 0, 10),
            new("attention", [1, 3, 7, 13, 17], 0, 10),
            new("externalizing", [4, 5, 8, 10, 12, 14, 16], 0, 14),
            new(Scale.Total, Scale.UpTo(17), 0, 34),
        ],
        Cuts = [new("internalizing", 5), new("attention", 7), new("externalizing", 7), new(Scale.Total, 15)],
    };

    public static readonly Instrument Scared = new(
        "scared",
        "SCARED (child and parent, 41 items)",
        Subject.Anxiety,
        FilledBy.Self,
        new(8, 18),
        new(
            LicenceClass.WithConditions,
            "© University of Pittsburgh; free to download for clinical use; to be asked before the words go into a product."
        ),
        "Birmaher 1997, 1999. Above 30 is more specific. Missing rule not published here: all are needed."
    )
    {
        Window = "In the last 3 months",
        Items = Item.Unworded(41, 0, 2),
        Key = new Key.Sums(new Missing.NoneAllowed()),
        Scales =
        [
            new("panic or somatic", [1, 6, 9, 12, 15, 18, 19, 22, 24, 27, 30, 34, 38], 0, 26),
            new("generalized", [5, 7, 14, 21, 23, 28, 33, 35, 37], 0, 18),
            new("separation", [4, 8, 13, 16, 20, 25, 29, 31], 0, 16),
            new("social", [3, 10, 26, 32, 39, 40, 41], 0, 14),
            new("school avoidance", [2, 11, 17, 36], 0, 8),
            new(Scale.Total, Scale.UpTo(41), 0, 82),
        ],
        Cuts =
        [
            new("panic or somatic", 7),
            new("generalized", 9),
            new("separation", 5),
            new("social", 8),
            new("school avoidance", 3),
            new(Scale.Total, 25),
        ],
    };

    /// <summary>Cannot be answered without contact: the parent must have seen the child in the last 30 days.</summary>
    public static readonly Instrument ChildParentRelationship = new(
        "cprs_sf",
        "Child-Parent Relationship Scale, short form",
        Subject.Relationship,
        FilledBy.EachAdult,
        new(3, 12),
        new(
            LicenceClass.WithConditions,
            "Free from the author and the University of Virginia; not confirmed for commercial software."
        ),
        "Pianta 1992; Driscoll & Pianta 2011. No total and no cut-off. Missing rule not published here: all are needed."
    )
    {
        Items = Item.Unworded(15, 1, 5),
        Key = new Key.Sums(new Missing.NoneAllowed()),
        Scales =
        [
            new("conflict", [2, 4, 8, 10, 11, 12, 13, 14], 8, 40),
            new("closeness", [1, 3, 5, 6, 7, 9, 15], 7, 35),
        ],
    };

    /// <summary>The published name of the third scale is a word this product keeps off; it is the child's own feeling of distance.</summary>
    public static readonly Instrument ParentAttachment = new(
        "ippa_parent28",
        "Inventory of Parent and Peer Attachment, parent scale (28 items)",
        Subject.Relationship,
        FilledBy.Self,
        new(10, 20),
        new(
            LicenceClass.WithConditions,
            "Authors permit free use and ask to be told; not confirmed for commercial software."
        ),
        "Armsden & Greenberg 1987 and manual. No cut-off. Missing rule not published here: all are needed."
    )
    {
        Items = Item.Unworded(28, 1, 5, 3, 5, 7, 10, 15),
        Key = new Key.Sums(new Missing.NoneAllowed()),
        Scales =
        [
            new("trust", [1, 2, 3, 4, 10, 13, 14, 21, 23, 24], 10, 50),
            new("communication", [5, 6, 7, 8, 15, 16, 17, 20, 26, 28], 10, 50),
            new("distance", [9, 11, 12, 18, 19, 22, 25, 27], 8, 40),
        ],
    };
}
