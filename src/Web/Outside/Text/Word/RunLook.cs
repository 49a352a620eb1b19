using System.Xml;

namespace Reknit.Web.Outside.Text.Word;

/// <summary>What a run's or a paragraph mark's properties say of whether it is there to be read.</summary>
/// <param name="IsHidden">Null where the properties do not say; the style decides then.</param>
/// <param name="IsDeleted">A tracked deletion, or moved away from here.</param>
/// <param name="IsStruck">Struck through by hand, as counsel strikes a term; null where the properties do not say.</param>
internal sealed record RunLook(string? Style, bool? IsHidden, bool IsDeleted, bool? IsStruck = null)
{
    public static readonly RunLook Plain = new(null, null, false);

    /// <param name="xml">On an rPr element.</param>
    public static RunLook Read(XmlReader xml)
    {
        var look = Plain;
        foreach (var name in xml.Children())
        {
            if (name == "rStyle")
                look = look with { Style = xml.Value() };
            else if (name == "vanish")
                look = look with { IsHidden = xml.IsOn() };
            else if (name is "del" or "moveFrom")
                look = look with { IsDeleted = true };
            else if (name is "strike" or "dstrike")
                look = look with { IsStruck = look.IsStruck == true || xml.IsOn() };
        }
        return look;
    }
}
