package org.tamga.standalone.up;

import org.tamga.standalone.data.FreeSpace;

/** What must hold before anything is started; the first that does not is refused with its remedy. */
final class Preconditions {
    private Preconditions() {}

    static void check(BoxSettings settings) {
        FreeSpace.requireForStart(
                settings.data().root(), FreeSpace.under(settings.data().root()));
        PortCheck.requireOwnAddress(settings.host());
        BoxPorts ports = settings.ports();
        PortCheck.requireFree(settings.host(), ports.console(), "console", "--console-port");
        if (settings.outsideRegistry().isEmpty()) {
            PortCheck.requireFree(settings.host(), ports.registry(), "schema registry", "--registry-port");
        }
        if (settings.simulated()) {
            PortCheck.requireFree("127.0.0.1", ports.receiver(), "test receiver", "--receiver-port");
        }
        if (settings.outsideKafka().isEmpty()) {
            PortCheck.requireFree(settings.host(), ports.kafka(), "Kafka broker", "--kafka-port");
            PortCheck.requireFree(settings.host(), ports.controller(), "Kafka controller", "--controller-port");
        }
    }
}
