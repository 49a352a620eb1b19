using System.Collections;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Reknit.Web.Features.Shared.Parts;

/// <summary>
/// Names and reads the fields of a form. The framework compiles each expression with an index anew, at every field of
/// every line and at every showing; here such an expression is walked instead.
/// </summary>
internal sealed class ListedFields(IModelMetadataProvider metadata) : IModelExpressionProvider
{
    private readonly ModelExpressionProvider _framework = new(metadata);

    public ModelExpression CreateModelExpression<TModel, TValue>(
        ViewDataDictionary<TModel> viewData,
        Expression<Func<TModel, TValue>> expression
    )
    {
        ArgumentNullException.ThrowIfNull(viewData);
        ArgumentNullException.ThrowIfNull(expression);
        return Walk(expression.Body, expression.Parameters[0], viewData.Model) is { IsListed: true } line
            ? new(line.Name, viewData.ModelExplorer.GetExplorerForExpression(MetadataOf(expression.Body), line.Value))
            : _framework.CreateModelExpression(viewData, expression);
    }

    private ModelMetadata MetadataOf(Expression body) =>
        body is MemberExpression { Expression: { } holder, Member: var property }
            ? metadata.GetMetadataForProperty(holder.Type, property.Name)
            : metadata.GetMetadataForType(body.Type);

    /// <summary>A property chain from the model, with places in lists; null where it is anything else.</summary>
    private static Line? Walk(Expression step, ParameterExpression root, object? model) =>
        step switch
        {
            ParameterExpression parameter when parameter == root => new("", model, false),
            MemberExpression { Member: PropertyInfo property, Expression: { } holder }
                when Walk(holder, root, model) is { } line => new(
                line.Name.Length == 0 ? property.Name : $"{line.Name}.{property.Name}",
                line.Value is null ? null : property.GetValue(line.Value),
                line.IsListed
            ),
            MethodCallExpression { Object: { } list, Arguments: [var place], Method.Name: "get_Item" }
                when Index(place) is { } index && Walk(list, root, model) is { } line => At(line, index),
            BinaryExpression { NodeType: ExpressionType.ArrayIndex, Left: var list, Right: var place }
                when Index(place) is { } index && Walk(list, root, model) is { } line => At(line, index),
            _ => null,
        };

    private static Line? At(Line list, int index) =>
        list.Value is IList items
            ? new(string.Create(CultureInfo.InvariantCulture, $"{list.Name}[{index}]"), items[index], true)
            : null;

    /// <summary>The number that stands in a constant or in a variable of the view.</summary>
    private static int? Index(Expression place) =>
        place switch
        {
            ConstantExpression { Value: int number } => number,
            MemberExpression { Member: FieldInfo field, Expression: ConstantExpression { Value: var closure } } =>
                field.GetValue(closure) as int?,
            _ => null,
        };

    private sealed record Line(string Name, object? Value, bool IsListed);
}
