package dev.redress.cases;

import dev.redress.kernel.Actor;
import dev.redress.kernel.BadInput;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.RefusedException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands a route its {@link Call}: one parameter instead of five on every command. */
@Configuration(proxyBeanMethods = false)
class CallResolver implements WebMvcConfigurer, HandlerMethodArgumentResolver {

  private static final Pattern TAG = Pattern.compile("(?:W/)?\"?([0-9]{1,18})\"?");

  static {
    SpringDocUtils unused = SpringDocUtils.getConfig().addRequestWrapperToIgnore(Call.class);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Call.class;
  }

  @Override
  public Call resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binder) {
    String key = request.getHeader("Idempotency-Key");
    if (key == null) {
      throw new RefusedException(KernelRefusal.IDEMPOTENCY_KEY_MISSING.with());
    }
    return new Call(
        actor(),
        key,
        version(request.getHeader(HttpHeaders.IF_MATCH)),
        dryRun(request.getParameter("dryRun")),
        LocaleContextHolder.getLocale());
  }

  private static Actor actor() {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    if (known != null && known.getPrincipal() instanceof Actor actor) {
      return actor;
    }
    throw new RefusedException(KernelRefusal.LOGIN_REQUIRED.with());
  }

  /** The number in an entity tag; null: any version. */
  static @Nullable Long version(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return null;
    }
    Matcher tag = TAG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw new BadInput("If-Match: the ETag of what you looked at is expected.");
    }
    return Long.valueOf(tag.group(1));
  }

  private static boolean dryRun(@Nullable String wanted) {
    if (wanted == null || wanted.equals("false")) {
      return false;
    }
    if (wanted.equals("true")) {
      return true;
    }
    throw new BadInput("dryRun: true or false is expected.");
  }
}
