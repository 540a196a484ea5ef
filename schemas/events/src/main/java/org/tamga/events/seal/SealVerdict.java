package org.tamga.events.seal;

/** What a key ring says of a seal; all but the first with a remedy for whoever sent it. */
public enum SealVerdict {
    /** The post's own, made with a key that holds. */
    GENUINE("genuine", ""),
    /** The post has no key at all in the register. */
    UNKNOWN_POST("unknown-post", "the centre knows no key of this post: have it admitted with `tamga posts admit`"),
    /** The post has keys, but not this one, or not yet. */
    UNKNOWN_KEY("unknown-key", "the centre does not know this key: have it admitted with `tamga posts admit`"),
    /** Not made with this key over these bytes. */
    FORGED(
            "forged-seal",
            "the signature is not that of this key over this report: it was altered, or is not the post's"),
    /** The key has been taken back, because others may have it. */
    REVOKED(
            "revoked-key",
            "the key was revoked: make a new one with `tamga post enrol --replace` and have it admitted"),
    /** The post has a newer key. */
    REPLACED("replaced-key", "the key was replaced by a newer one of this post: seal with that one");

    private final String id;
    private final String remedy;

    SealVerdict(String id, String remedy) {
        this.id = id;
        this.remedy = remedy;
    }

    /** A code, also the metric's label. */
    public String id() {
        return id;
    }

    /** What is to be done; empty for a genuine seal. */
    public String remedy() {
        return remedy;
    }
}
