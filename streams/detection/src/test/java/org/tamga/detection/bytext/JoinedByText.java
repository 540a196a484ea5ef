package org.tamga.detection.bytext;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/** Connected components. */
final class JoinedByText {
    private JoinedByText() {}

    /**
     * @param inOrder everything
     * @param joined asked with the earlier one first
     * @return each component in order
     */
    static <T> List<List<T>> components(List<T> inOrder, BiPredicate<T, T> joined) {
        List<List<T>> components = new ArrayList<>();
        TreeSet<Integer> left = new TreeSet<>();
        for (int i = 0; i < inOrder.size(); i++) {
            left.add(i);
        }
        while (!left.isEmpty()) {
            TreeSet<Integer> component = new TreeSet<>();
            Deque<Integer> next = new ArrayDeque<>(List.of(left.pollFirst()));
            while (!next.isEmpty()) {
                int one = next.pop();
                component.add(one);
                for (int other : List.copyOf(left)) {
                    if (joined.test(inOrder.get(Math.min(one, other)), inOrder.get(Math.max(one, other)))) {
                        left.remove(other);
                        next.add(other);
                    }
                }
            }
            components.add(component.stream().map(inOrder::get).toList());
        }
        return components;
    }
}
