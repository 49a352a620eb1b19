using Reknit.Web.Outside.Keys;

namespace Reknit.Web.Storage;

/// <summary>Adds a wrapping key to the key file. The file is safe on the disk before anything is wrapped with it.</summary>
internal sealed class NewGeneration(Settings settings, KeyFile keys, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <param name="after">The newest generation as the asker saw it.</param>
    /// <returns>Whether one was added; not, where somebody else added one since.</returns>
    public async Task<bool> Add(int after, CancellationToken ct)
    {
        using var alone = await FolderLock.Take(settings.DataFolder, "rotating.lock", Patience, ct);
        var stored = Stored();
        if (stored.Generation == after)
        {
            stored.WithNewGeneration(clock.GetUtcNow().UtcDateTime).Write(settings.KeyFile, replace: true);
        }

        keys.Take(Stored());
        return stored.Generation == after;
    }

    /// <summary>Everything is sealed with the newest generation: from now on a copy of before makes no seal that counts.</summary>
    public async Task EndOlderSeals(CancellationToken ct)
    {
        using var alone = await FolderLock.Take(settings.DataFolder, "rotating.lock", Patience, ct);
        var stored = Stored();
        if (stored.Generation == keys.Generation && stored.SealsFrom < stored.Generation)
        {
            stored.WithSealsFrom(stored.Generation).Write(settings.KeyFile, replace: true);
        }

        keys.Take(Stored());
    }

    private KeyFile Stored()
    {
        if (!File.Exists(settings.KeyFile))
        {
            throw new KeyFileException(LostKeys.Words($"The key file {settings.KeyFile} is missing."));
        }

        var stored = KeyFile.Read(settings.KeyFile);
        return stored.Fingerprint == keys.Fingerprint
            ? stored
            : throw new KeyFileException(
                LostKeys.Words($"The key file {settings.KeyFile} is another one than the program works with.")
            );
    }
}
