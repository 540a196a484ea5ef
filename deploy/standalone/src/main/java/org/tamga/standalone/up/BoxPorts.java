package org.tamga.standalone.up;

/**
 * The ports of one box.
 *
 * @param console console, REST and metrics
 * @param registry schema registry
 * @param kafka for Kafka clients
 * @param controller the broker's own
 * @param receiver the test receiver, where a region is simulated
 */
public record BoxPorts(int console, int registry, int kafka, int controller, int receiver) {
    public static final BoxPorts DEFAULT = new BoxPorts(8470, 8471, 8472, 8473, 8474);
    private static final int HIGHEST = 65_535;

    public BoxPorts {
        check("--console-port", console);
        check("--registry-port", registry);
        check("--kafka-port", kafka);
        check("--controller-port", controller);
        check("--receiver-port", receiver);
    }

    private static void check(String option, int port) {
        if (port < 1 || port > HIGHEST) {
            throw new IllegalArgumentException(option + ": " + port + " is not between 1 and " + HIGHEST);
        }
    }
}
