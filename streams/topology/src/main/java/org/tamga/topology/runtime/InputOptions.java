package org.tamga.topology.runtime;

import org.tamga.topology.Input;
import picocli.CommandLine.Option;

/** Which reports are taken: the option of every command that judges them. */
public final class InputOptions {
    @Option(
            names = "--accept-unsealed",
            description = "Take reports that no post has sealed, too: for development only. Whoever can reach Kafka can"
                    + " then report in the name of any post. Default: they are set aside")
    private boolean unsealedToo;

    public Input input() {
        return unsealedToo ? Input.UNSEALED_TOO : Input.SEALED;
    }
}
