using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Reknit.Domain;
using Reknit.Web.Outside.Keys;

namespace Reknit.Web.Storage;

/// <summary>Keeps the framework's data protection keys in the database, sealed with the key file.</summary>
internal sealed class KeepProtectionKeys(IServiceScopeFactory scopes, KeyFile keys, TimeProvider clock)
    : IXmlRepository,
        IConfigureOptions<KeyManagementOptions>
{
    private const string Purpose = "data protection";

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
                Bytes = Close(xml, id),
            }
        );
        db.SaveChanges();
    }

    /// <summary>Seals those of older generations again; one that somebody else has sealed meanwhile is left alone.</summary>
    public async Task<int> SealAgain(CaseworkDb db, CancellationToken ct)
    {
        var done = 0;
        foreach (var row in await db.ProtectionKeys.AsNoTracking().ToListAsync(ct))
        {
            if (GenerationOf(row) >= keys.Generation)
            {
                continue;
            }

            var (before, after) = (row.Bytes, Close(Xml(row), row.Id));
            done += await db
                .ProtectionKeys.Where(k => k.Id == row.Id && k.Bytes == before)
                .ExecuteUpdateAsync(k => k.SetProperty(x => x.Bytes, after), ct);
        }

        return done;
    }

    /// <summary>0 for a seal of before there were generations of it.</summary>
    public static int GenerationOf(ProtectionKey row) => BitConverter.ToInt32(Seal.KeyOf(new(row.Bytes)).ToByteArray());

    private XElement Open(ProtectionKey row)
    {
        try
        {
            return XElement.Parse(Encoding.UTF8.GetString(Xml(row)));
        }
        catch (CryptographicException)
        {
            throw new KeyFileException(
                "The key file does not belong to this database. Put back the one it was made with."
            );
        }
    }

    private byte[] Xml(ProtectionKey row) => Seal.Open(new(row.Bytes), KeyOf(GenerationOf(row)), PlaceOf(row.Id));

    /// <summary>The seal's key id carries the generation.</summary>
    private byte[] Close(byte[] xml, Guid id)
    {
        var generation = keys.Generation;
        var keyId = new Guid(generation, 0, 0, new byte[8]);
        return Seal.Close(xml, keyId, KeyOf(generation), PlaceOf(id)).Bytes.ToArray();
    }

    private byte[] KeyOf(int generation) =>
        generation == 0 ? keys.ProgramKey(Purpose) : keys.ProgramKey(Purpose, generation);

    private static Place PlaceOf(Guid row) => new(new PracticeId(Guid.Empty), "ProtectionKeys", row, "Bytes");
}
