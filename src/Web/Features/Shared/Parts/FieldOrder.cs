using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Reknit.Web.Features.Shared.Parts;

/// <summary>The order in which questions are asked: that of the properties, as their input lists them.</summary>
internal static class FieldOrder
{
    /// <summary>A key to sort by; a field that the model does not know comes last.</summary>
    public static string Of(string field, ModelMetadata model)
    {
        var key = new List<string>();
        foreach (var step in field.Split('.'))
        {
            var name = step.Split('[')[0];
            var place = model.Properties.Select(p => p.PropertyName).ToList().IndexOf(name);
            if (place < 0)
            {
                key.Add("~");
                break;
            }

            key.Add(place.ToString("D4", CultureInfo.InvariantCulture) + step[name.Length..]);
            model = model.Properties[place];
            model = step.Length > name.Length ? model.ElementMetadata ?? model : model;
        }

        return string.Join('.', key);
    }
}
