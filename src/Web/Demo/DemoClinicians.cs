using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Demo;

/// <summary>Licenses and training of the fictional practice's clinicians; one license is about to lapse.</summary>
internal static class DemoClinicians
{
    public static void Add(CaseworkDb db, PracticeId practice, PersonId person, Role role, DateTimeOffset now)
    {
        if (role is not (Role.Therapist or Role.ClinicalLead or Role.Owner))
        {
            return;
        }

        // The practice's day: in its evening the world's clock is a day ahead, and a license of then would not count yet.
        var today = DemoPractice.Zone.DayOf(now.UtcDateTime);
        var last = role == Role.ClinicalLead ? today.AddDays(41) : today.AddYears(2);
        db.ClinicianLicenses.Add(
            new()
            {
                PracticeId = practice,
                Id = Guid.CreateVersion7(now),
                PersonId = person,
                Kind = role == Role.Owner ? "Licensed Psychologist" : "Licensed Marriage and Family Therapist",
                // One license is one person's.
                Number = $"{1200 + (int)role + (10 * db.ClinicianLicenses.Local.Count)}",
                State = "NC",
                // In the evening of the practice it is the next day in UTC already.
                FirstDay = last.AddYears(-2).AddMonths(-1),
                LastDay = last,
                KeptAt = now.UtcDateTime,
                Version = 1,
            }
        );
        db.Trainings.AddRange(
            Training(TrainingTopic.FamilyWork, TrainingSide.Clinical, 40, "State association of family therapists"),
            Training(TrainingTopic.ChildDevelopment, TrainingSide.Clinical, 24, "Harlan County training center"),
            Training(TrainingTopic.Attachment, TrainingSide.Clinical, 18, "Institute for child and family"),
            Training(TrainingTopic.Trauma, TrainingSide.Clinical, 30, "Institute for child and family"),
            Training(TrainingTopic.DomesticViolence, TrainingSide.Forensic, 12, "Harlan County training center")
        );

        Training Training(TrainingTopic topic, TrainingSide side, int hours, string provider) =>
            new()
            {
                PracticeId = practice,
                Id = Guid.CreateVersion7(now),
                PersonId = person,
                Topic = topic,
                Side = side,
                Hours = hours,
                Provider = provider,
                EndedOn = today.AddMonths(-8),
                KeptAt = now.UtcDateTime,
                Version = 1,
            };
    }
}
