package deejai.upkeep;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;

/// What the system sends a process that is to end.
///
/// Java's own way, shutdown hooks, would not do: they all run at the same time, and that of ONNX Runtime takes its
/// memory away from under an encoder that is still at work. The class behind this is no part of Java's interface, and
/// compilers warn of it, so it is used where it is there.
final class Signals {

    private static final List<String> ENDING = List.of("INT", "TERM", "HUP");

    private Signals() {}

    /// Has `action` run, on a thread of its own, in place of what signals do that ask the process to end.
    static void onEnding(Runnable action) {
        ENDING.forEach(name -> handle(name, action));
    }

    private static void handle(String name, Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Method handle = signal.getMethod("handle", signal, handler);
            Object running = Proxy.newProxyInstance(
                    Signals.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        if (method.getDeclaringClass() == Object.class) {
                            return method.invoke(action, arguments);
                        }
                        action.run();
                        return null;
                    });
            handle.invoke(null, signal.getConstructor(String.class).newInstance(name), running);
        } catch (ReflectiveOperationException _) {
            // No such class or signal here: the process then ends at once, which loses the files in work alone.
        }
    }
}
