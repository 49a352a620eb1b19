using Reknit.Web.Outside.Keys;

namespace Reknit.Web.Storage;

/// <summary>What must be true of database and key file before the program touches either.</summary>
internal static class StartRules
{
    /// <summary>The key file that belongs to the database; the very first start makes it.</summary>
    public static async Task<(KeyFile Keys, bool AreNew)> Keys(Settings settings, CancellationToken ct)
    {
        var found = await FoundDatabase.Look(settings, ct);
        RefuseOtherKind(settings, found);
        RefuseNewer(found);
        if (File.Exists(settings.KeyFile))
        {
            var keys = KeyFile.Read(settings.KeyFile);
            RefuseForeign(keys, settings, found);
            return (keys, false);
        }

        if (found.HasPractice || found.Marks.Count > 0)
        {
            throw new KeyFileException(
                LostKeys.Words(
                    $"The key file {settings.KeyFile} is missing, and this practice's records are sealed with it."
                )
            );
        }

        var made = KeyFile.Make();
        made.Write(settings.KeyFile);
        return (made, true);
    }

    /// <summary>For commands that work on what exists: its key file, and tables of this very version.</summary>
    public static async Task<KeyFile> KeysOfExisting(Settings settings, CancellationToken ct)
    {
        var found = await FoundDatabase.Look(settings, ct);
        RefuseNothing(found);
        RefuseNewer(found);
        if (found.Pending.Count > 0)
        {
            throw new MendableException("The database is of an older version. Start Reknit once, then try again.");
        }

        return ReadKeys(settings, found);
    }

    /// <summary>A database of an older version is backed up as it is, before the new one changes it.</summary>
    public static KeyFile KeysToBackUp(Settings settings, FoundDatabase found)
    {
        RefuseNothing(found);
        return ReadKeys(settings, found);
    }

    public static void RefuseNewer(FoundDatabase found)
    {
        if (found.Unknown.Count > 0)
        {
            throw new MendableException(
                $"The database was used with a newer version of Reknit ({found.Unknown[^1]}). Run that version."
            );
        }
    }

    private static void RefuseNothing(FoundDatabase found)
    {
        if (!found.IsThere)
        {
            throw new MendableException("There is no Reknit database where the settings point. Is --data right?");
        }
    }

    private static KeyFile ReadKeys(Settings settings, FoundDatabase found)
    {
        if (!File.Exists(settings.KeyFile))
        {
            throw new KeyFileException(LostKeys.Words($"The key file {settings.KeyFile} is missing."));
        }

        var keys = KeyFile.Read(settings.KeyFile);
        RefuseForeign(keys, settings, found);
        return keys;
    }

    private static void RefuseOtherKind(Settings settings, FoundDatabase found)
    {
        if (!settings.IsDemo && (found.IsDemo || File.Exists(settings.DemoMarkPath)))
        {
            throw new MendableException(
                "This is the demo's made-up practice. Real records do not go there: name another folder with --data, "
                    + "or run the demo with the demo command."
            );
        }

        if (settings.IsDemo && found.IsThere && !found.IsDemo && (found.HasPractice || found.Marks.Count > 0))
        {
            throw new MendableException("This database is not a demo's. Name another folder with --data.");
        }
    }

    private static void RefuseForeign(KeyFile keys, Settings settings, FoundDatabase found)
    {
        var belongs = found.Marks.TryGetValue(Mark.Keys, out var fingerprint)
            ? fingerprint == keys.Fingerprint
            : !found.HasPractice;
        if (!belongs)
        {
            throw new KeyFileException(
                LostKeys.Words(
                    $"The key file {settings.KeyFile} ({keys.Fingerprint}) does not belong to this database "
                        + $"({fingerprint ?? "which names none"}): it is another practice's, or was made anew."
                )
            );
        }

        if (keys.Generation < found.NewestGeneration)
        {
            throw new KeyFileException(
                LostKeys.Words(
                    $"The key file {settings.KeyFile} is a copy from before the last rotation: it ends at generation "
                        + $"{keys.Generation}, and keys of this database are under generation {found.NewestGeneration}."
                )
            );
        }
    }
}
