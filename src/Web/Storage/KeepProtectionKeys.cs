using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using Reknit.Domain;
using Reknit.Web.Outside.Keys;

namespace Reknit.Web.Storage;

/// <summary>Keeps the framework's data protection keys in the database, sealed with the key file.</summary>
internal sealed class KeepProtectionKeys(IServiceScopeFactory scopes, KeyFile keys, TimeProvider clock)
    : IXmlRepository,
        IConfigureOptions<KeyManagementOptions>
{
    private static readonly Guid KeyId = Guid.Empty;
    private readonly byte[] _key = keys.ProgramKey("data protection");

    public void Configure(KeyManagementOptions options) => options.XmlRepository = this;

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var kept = scope.ServiceProvider.GetRequiredService<CaseworkDb>().ProtectionKeys.ToList();
        return [.. kept.Select(Open)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseworkDb>();
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var xml = Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting));
        db.ProtectionKeys.Add(
            new()
            {
                Id = id,
                Name = friendlyName,
                Bytes = Seal.Close(xml, KeyId, _key, PlaceOf(id)).Bytes.ToArray(),
            }
        );
        db.SaveChanges();
    }

    private XElement Open(ProtectionKey row)
    {
        try
        {
            return XElement.Parse(Encoding.UTF8.GetString(Seal.Open(new(row.Bytes), _key, PlaceOf(row.Id))));
        }
        catch (CryptographicException)
        {
            throw new KeyFileException(
                "The key file does not belong to this database. Put back the one it was made with."
            );
        }
    }

    private static Place PlaceOf(Guid row) => new(new PracticeId(Guid.Empty), "ProtectionKeys", row, "Bytes");
}
