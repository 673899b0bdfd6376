package deejai.server.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkLimitTest {

    @Test
    void neverRunsMoreThanThereAreProcessors() throws Exception {
        WorkLimit limit = new WorkLimit(3);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> done = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                int answer = i;
                done.add(threads.submit(() -> limit.run(() -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    pause();
                    running.decrementAndGet();
                    return answer;
                })));
            }
            for (int i = 0; i < done.size(); i++) {
                assertThat(done.get(i).get()).isEqualTo(i);
            }
        }
        assertThat(most.get()).isBetween(1, 3);
        assertThat(limit.waiting()).isZero();
    }

    @Test
    void backgroundGivesWayWhileWorkIsDoneButNotForEver() throws Exception {
        WorkLimit limit = new WorkLimit(1);
        CountDownLatch blocked = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch started = new CountDownLatch(1);
            Future<Boolean> work = threads.submit(() -> limit.run(() -> {
                started.countDown();
                return await(blocked);
            }));
            started.await();
            long busy = System.nanoTime();
            limit.giveWay(); // comes back although the work goes on
            assertThat(System.nanoTime() - busy).isGreaterThan(50_000_000 - 5_000_000);
            assertThat(work.isDone()).isFalse();
            blocked.countDown();
            assertThat(work.get()).isTrue();
        }
    }

    @Test
    void backgroundIsInterrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> new WorkLimit(1).giveWay()).isInstanceOf(InterruptedException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void refusesAtOnceWhenTooMuchWaits() throws Exception {
        WorkLimit limit = new WorkLimit(1);
        CountDownLatch blocked = new CountDownLatch(1);
        int refused = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> asked = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                asked.add(threads.submit(() -> limit.run(() -> await(blocked))));
            }
            while (refused + limit.waiting() + 1 < 100) {
                refused = (int) asked.stream().filter(Future::isDone).count();
                Thread.onSpinWait();
            }
            assertThat(refused).isGreaterThan(50);
            assertThatThrownBy(() -> limit.run(() -> true)).isInstanceOfSatisfying(ProblemException.class, problem -> {
                assertThat(problem.code()).isEqualTo(ProblemCode.OVERLOADED);
                assertThat(problem.retryAfterSeconds()).hasValue(1);
            });
            blocked.countDown();
            int answered = 0;
            for (Future<Boolean> one : asked) {
                answered += isAnswered(one) ? 1 : 0;
            }
            assertThat(answered).isEqualTo(100 - refused);
        }
    }

    @Test
    void workThatFailsFreesItsPlace() {
        WorkLimit limit = new WorkLimit(1);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> limit.run(() -> {
                        throw new IllegalArgumentException("no");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(limit.<Integer>run(() -> 1)).isEqualTo(1);
    }

    /// Virtual threads share a few threads of the system, and would keep them from all others.
    @Test
    void workRunsOnThreadsOfItsOwn() throws Exception {
        WorkLimit limit = new WorkLimit(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> isVirtual =
                    threads.submit(() -> limit.run(() -> Thread.currentThread().isVirtual()));
            assertThat(isVirtual.get()).isFalse();
        }
    }

    @Test
    void longWorkLeavesProcessorsToTheRest() throws Exception {
        WorkLimit limit = new WorkLimit(2);
        CountDownLatch blocked = new CountDownLatch(1);
        AtomicInteger running = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> asked = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                asked.add(threads.submit(() -> limit.runLong(() -> {
                    running.incrementAndGet();
                    return await(blocked);
                })));
            }
            while (running.get() + limit.waiting() < 4) {
                Thread.onSpinWait();
            }
            assertThat(running.get()).isEqualTo(1);
            assertThat(limit.<Integer>run(() -> 1)).isEqualTo(1);
            blocked.countDown();
            for (Future<Boolean> one : asked) {
                isAnswered(one); // or has waited for too long
            }
        }
        assertThat(limit.<Integer>runLong(() -> 2)).isEqualTo(2);
    }

    private static boolean isAnswered(Future<Boolean> asked) throws InterruptedException {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(ProblemException.class);
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
