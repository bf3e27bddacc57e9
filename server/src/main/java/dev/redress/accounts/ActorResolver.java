package dev.redress.accounts;

import dev.redress.kernel.Actor;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a route who is calling, where it has a parameter of type {@link Actor}. */
final class ActorResolver implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Actor.class;
  }

  @Override
  public Actor resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binder) {
    return RoleDoor.visitor()
        .orElseThrow(() -> new RefusedException(KernelRefusal.LOGIN_REQUIRED.with()));
  }
}
