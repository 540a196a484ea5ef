package org.tamga.alerting.audit;

import java.security.PublicKey;
import java.time.Instant;

/** Signs and forges for tests. */
public final class HeadsForTests {
    private static final HeadKey KEY = HeadKey.make();

    private HeadsForTests() {}

    /** Signs the end of the chain, in which there has to be something new. */
    public static SignedHead sign(Audit audit) {
        return audit.sign(KEY).orElseThrow();
    }

    /** Whether there was anything new to sign. */
    public static boolean signs(Audit audit) {
        return audit.sign(KEY).isPresent();
    }

    /** As a witness has it. */
    public static SignedHead asTold(SignedHead head) {
        return head.told().head();
    }

    public static PublicKey otherKey() {
        return HeadKey.make().publicKey();
    }

    /** A row that follows {@code before} and has a hash that fits it. */
    public static Row rowAfter(Row before, Entry entry) {
        return Row.after(before.number(), before.hash(), Instant.EPOCH, entry);
    }
}
