using System.ComponentModel.DataAnnotations;
using Reknit.Domain.People;

namespace Reknit.Web.Features.Shared;

/// <summary>What was typed must fit where it is kept; said in words before the database would refuse it.</summary>
/// <param name="what">Begins the sentence: "The caption".</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FitsAttribute(int length, string what) : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is string typed && PersonName.Tidy(typed).Length is var found && found > length
            ? new($"{what} has room for {length} characters; this one has {found}.", [validationContext.MemberName!])
            : ValidationResult.Success;
}
