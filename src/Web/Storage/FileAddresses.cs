using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reknit.Domain;
using Reknit.Web.Outside.Files;

namespace Reknit.Web.Storage;

/// <summary>Says in a mapping which columns hold addresses of stored files, so that a restore can check every one.</summary>
internal static class FileAddresses
{
    private const string Annotation = "Reknit:FileAddress";

    /// <param name="sealedAs">
    /// The column that stands in the place under which the file itself was sealed; its practice, table and row are
    /// those of the row that holds the address.
    /// </param>
    public static PropertyBuilder<TAddress> HoldsFileAddress<TAddress>(
        this PropertyBuilder<TAddress> field,
        string sealedAs
    ) => field.HasAnnotation(Annotation, sealedAs).HasMaxLength(SealedFiles.AddressLength);

    /// <summary>Every column of the model that holds file addresses.</summary>
    public static IEnumerable<IProperty> In(IModel model) =>
        model.GetEntityTypes().SelectMany(type => type.GetProperties()).Where(IsOne);

    public static bool IsOne(IReadOnlyProperty field) => field.FindAnnotation(Annotation) is not null;

    /// <summary>The column that stands in the place under which the field's files were sealed.</summary>
    public static string SealedAs(IReadOnlyProperty field) => (string)field.FindAnnotation(Annotation)!.Value!;

    /// <summary>Where the file was sealed whose address stands in this row.</summary>
    public static Place PlaceOf(IProperty field, IEntityType type, StoredRow row) =>
        new(
            new PracticeId((Guid)row[type.FindProperty("PracticeId")!]!),
            type.GetTableName()!,
            RowContent.KeyOf(type, key => row[key]),
            SealedAs(field)
        );
}
