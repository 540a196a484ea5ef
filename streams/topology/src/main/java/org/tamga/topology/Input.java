package org.tamga.topology;

/** Which reports intake takes. What bears a seal is held to it either way. */
public enum Input {
    /** Those that a post has sealed. */
    SEALED,
    /** Those without a seal too: anybody who can reach Kafka can then speak for every post. For development only. */
    UNSEALED_TOO
}
