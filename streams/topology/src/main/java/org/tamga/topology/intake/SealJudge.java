package org.tamga.topology.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.tamga.events.Report;
import org.tamga.events.seal.KeyRing;
import org.tamga.events.seal.Seal;
import org.tamga.events.seal.SealVerdict;
import org.tamga.topology.Input;
import org.tamga.vocabulary.CheckpointRegister;
import org.tamga.vocabulary.Resolution;
import org.tamga.vocabulary.Resolution.Resolved;

/** Judges who speaks. By the broker's stamp, so that the same record is judged alike whenever it is read. */
public final class SealJudge {
    /** The reason for a report without a seal. */
    public static final String UNSEALED = "unsealed";

    /** The reason for a seal that cannot be read. */
    public static final String MALFORMED = "malformed-seal";

    /** The reason for a report of another place than that of the post which sealed it. */
    public static final String OF_ANOTHER_PLACE = "speaks-for-another-post";

    private final Supplier<KeyRing> keys;
    private final Input input;
    private final CheckpointRegister register;

    /** @param keys those of the posts as they are now */
    public SealJudge(Supplier<KeyRing> keys, Input input, CheckpointRegister register) {
        this.keys = keys;
        this.input = input;
        this.register = register;
    }

    /** Whose word it is that arrived on {@code topic}. */
    public Authorship author(Sealing sealing, String topic, Instant arrived) {
        if (sealing instanceof Sealing.Sealed sealed) {
            return author(sealed, topic, arrived);
        }
        if (sealing instanceof Sealing.Malformed) {
            return nobody(
                    MALFORMED, "seal: the header is not one; a post seals with the software that the centre knows");
        }
        return input == Input.UNSEALED_TOO
                ? new Authorship.OfAnybody()
                : nobody(UNSEALED, "seal: the report has none; send it from a post that the centre has admitted");
    }

    private Authorship author(Sealing.Sealed sealed, String topic, Instant arrived) {
        Seal seal = sealed.seal();
        SealVerdict verdict = keys.get().judge(seal, arrived, topic, sealed.schemaFingerprint(), sealed.body());
        if (verdict == SealVerdict.GENUINE) {
            return new Authorship.OfPost(seal);
        }
        String detail = "seal: post " + seal.post() + ", key " + seal.keyId() + ": " + verdict.remedy();
        return isOfNobody(verdict, seal)
                ? nobody(verdict.id(), detail)
                : new Authorship.UnderBadKey(seal, new Objection(verdict.id(), detail));
    }

    /** A checkpoint whose post was never admitted is told so; who altered a report or made up a post is told nothing. */
    private boolean isOfNobody(SealVerdict verdict, Seal seal) {
        return verdict == SealVerdict.FORGED || register.byId(seal.post()).isEmpty();
    }

    private static Authorship nobody(String reason, String detail) {
        return new Authorship.OfNobody(new Objection(reason, detail));
    }

    /** Why {@code report} is not to be believed; empty if it is its author's to say. */
    public Optional<Objection> objection(Sealing sealing, Report report, String topic, Instant arrived) {
        Authorship author = author(sealing, topic, arrived);
        if (author instanceof Authorship.Doubtful doubtful) {
            return Optional.of(doubtful.objection());
        }
        return author instanceof Authorship.OfPost known
                ? ofItsPlace(report, known.seal().post())
                : Optional.empty();
    }

    /** Empty if {@code report} is of the place of the post that sealed it. */
    public Optional<Objection> ofItsPlace(Report report, String post) {
        Resolution place = register.resolve(report.checkpoint(), report.place(), report.country());
        if (place instanceof Resolved resolved && resolved.checkpoint().id().equals(post)) {
            return Optional.empty();
        }
        String where =
                place instanceof Resolved resolved ? resolved.checkpoint().id() : "outside the register";
        return Optional.of(new Objection(
                OF_ANOTHER_PLACE,
                "checkpoint: the report is of " + where + " and was sealed by " + post
                        + ", which may report for itself alone; name checkpoint " + post));
    }
}
