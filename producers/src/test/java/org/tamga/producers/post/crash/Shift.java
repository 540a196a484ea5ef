package org.tamga.producers.post.crash;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;

/** A post at work until it is killed: says that it works, then saves, sends and receives in any order, and names each
 * step done. */
final class Shift {
    private Shift() {}

    /** @param arguments the directory, and the seed of the order */
    public static void main(String[] arguments) throws Exception {
        Random random = new Random(Long.parseLong(arguments[1]));
        try (Border border = new Border(Path.of(arguments[0]))) {
            Map<Integer, String> shown = border.shown();
            int next = 1;
            for (int before : shown.keySet()) {
                next = Math.max(next, before + 1);
            }
            for (int request = 1; request < next; request++) {
                if (!shown.containsKey(request)) {
                    border.ask(request);
                }
            }
            System.out.println("works");
            while (true) {
                int what = random.nextInt(60);
                if (what < 10) {
                    border.send(random.nextBoolean());
                } else if (what < 20) {
                    border.receive(random.nextInt(20));
                } else if (what == 20) {
                    border.waitLong();
                } else {
                    border.ask(next++);
                }
                System.out.println("step");
            }
        }
    }
}
