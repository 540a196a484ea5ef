package org.tamga.standalone.up;

/**
 * The ports of one box.
 *
 * @param console console, REST and metrics
 * @param registry schema registry
 * @param kafka for Kafka clients
 * @param controller the broker's own
 */
public record BoxPorts(int console, int registry, int kafka, int controller) {
    public static final BoxPorts DEFAULT = new BoxPorts(8470, 8471, 8472, 8473);
}
