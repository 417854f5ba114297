import texts from './en.json';

/** How Web Chat looks here. Colours are the page's CSS variables, so that dark mode needs no second set. */
export const styleOptions = {
  accent: 'var(--accent)',
  subtle: 'var(--muted)',
  backgroundColor: 'transparent',
  primaryFont: 'var(--font)',
  rootHeight: '100%',
  rootWidth: '100%',
  paddingRegular: 12,
  paddingWide: 16,
  transitionDuration: '0s',

  bubbleBackground: 'var(--bubble)',
  bubbleTextColor: 'var(--text)',
  bubbleBorderColor: 'var(--bubble)',
  bubbleBorderRadius: 16,
  bubbleMinHeight: 40,
  bubbleMaxWidth: 560,
  bubbleFromUserBackground: 'var(--own)',
  bubbleFromUserTextColor: 'var(--own-text)',
  bubbleFromUserBorderColor: 'var(--own)',
  bubbleFromUserBorderRadius: 16,

  groupTimestamp: 5 * 60 * 1000,
  timestampColor: 'var(--muted)',
  timestampFormat: 'relative',
  showAvatarInGroup: 'status',

  hideUploadButton: true,
  sendBoxBackground: 'var(--field)',
  sendBoxTextColor: 'var(--text)',
  sendBoxPlaceholderColor: 'var(--muted)',
  sendBoxBorderTop: 'solid 1px var(--line)',
  sendBoxButtonColor: 'var(--accent)',
  sendBoxButtonColorOnHover: 'var(--accent-strong)',
  sendBoxButtonColorOnFocus: 'var(--accent-strong)',
  sendBoxButtonColorOnDisabled: 'var(--muted)',
  sendBoxButtonShadeColorOnHover: 'var(--shade)',
  sendBoxButtonShadeColorOnFocus: 'var(--shade)',
  sendBoxHeight: 52,
  sendBoxTextWrap: true,

  // One under the other or side by side, as there is room: nothing is hidden behind an arrow.
  suggestedActionLayout: 'flow',
  suggestedActionBackgroundColor: 'var(--field)',
  suggestedActionBackgroundColorOnHover: 'var(--shade)',
  suggestedActionBackgroundColorOnFocus: 'var(--shade)',
  suggestedActionBackgroundColorOnActive: 'var(--shade)',
  suggestedActionTextColor: 'var(--accent-strong)',
  suggestedActionTextColorOnHover: 'var(--accent-strong)',
  suggestedActionTextColorOnFocus: 'var(--accent-strong)',
  suggestedActionTextColorOnActive: 'var(--accent-strong)',
  suggestedActionBorderColor: 'var(--accent)',
  suggestedActionBorderColorOnHover: 'var(--accent-strong)',
  suggestedActionBorderColorOnFocus: 'var(--accent-strong)',
  suggestedActionBorderColorOnActive: 'var(--accent-strong)',
  suggestedActionBorderRadius: 20,
  suggestedActionBorderWidth: 1,
  suggestedActionKeyboardFocusIndicatorBorderColor: 'var(--accent)',
  suggestedActionKeyboardFocusIndicatorBorderRadius: 18,
  suggestedActionKeyboardFocusIndicatorBorderStyle: 'solid',
  suggestedActionKeyboardFocusIndicatorBorderWidth: 2,
  suggestedActionsVisualKeyboardIndicatorColor: 'var(--accent)',
  sendBoxButtonKeyboardFocusIndicatorBorderColor: 'var(--accent)',
  sendBoxButtonKeyboardFocusIndicatorBorderWidth: 2,
  transcriptActivityVisualKeyboardIndicatorColor: 'var(--accent)',
  transcriptVisualKeyboardIndicatorColor: 'var(--accent)',
  suggestedActionHeight: 40
};

/** How Adaptive Cards look here. */
export const cards = {
  supportsInteractivity: true,
  fontFamily: 'inherit',
  fontSizes: { small: 14, default: 16, medium: 17, large: 18, extraLarge: 20 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 20, padding: 12 },
  containerStyles: {
    default: {
      backgroundColor: 'transparent',
      foregroundColors: {
        default: { default: 'var(--text)', subtle: 'var(--muted)' },
        attention: { default: 'var(--text)', subtle: 'var(--muted)' }
      }
    }
  },
  inputs: { label: { inputSpacing: 'default' }, errorMessage: { weight: 'bolder' } },
  actions: { actionsOrientation: 'horizontal', actionAlignment: 'left', buttonSpacing: 8, maxActions: 100, spacing: 'medium' }
};

export const strings = (usual: Record<string, string>) => ({ ...usual, TEXT_INPUT_PLACEHOLDER: texts.placeholder });
